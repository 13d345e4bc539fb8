package eu.observatory.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of the loopback interface that nobody uses. The system's own choice is one of those that it gives to outgoing
 * connections, so that it may be taken before somebody listens there; these are not.
 */
public final class FreePort {

    private static final Path OUTGOING = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final Range USUAL = new Range(32_768, 60_999);
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 65_535;
    private static final int ENOUGH = 1_000;

    private static final Range RANGE = beside(outgoing());
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** Both ends belong to it. */
    record Range(int first, int last) {

        int size() {
            return last - first + 1;
        }
    }

    /** Never the same twice in one JVM. */
    public static int any() {
        for (int attempt = 0; attempt < RANGE.size(); attempt++) {
            int port = ThreadLocalRandom.current().nextInt(RANGE.first(), RANGE.last() + 1);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is left in " + RANGE + ".");
    }

    /** Below those of outgoing connections, or above; a system that gives them all leaves no choice. */
    static Range beside(Range outgoing) {
        Range below = new Range(LOWEST, outgoing.first() - 1);
        Range above = new Range(outgoing.last() + 1, HIGHEST);
        if (below.size() >= ENOUGH) {
            return below;
        }
        return above.size() >= ENOUGH ? above : new Range(LOWEST, HIGHEST);
    }

    /** Such a file has all its content in the first read, and nothing in a second one. */
    private static Range outgoing() {
        byte[] line = new byte[64];
        try (InputStream in = Files.newInputStream(OUTGOING)) {
            int length = in.read(line);
            String[] ends = new String(line, 0, Math.max(length, 0), StandardCharsets.US_ASCII).split("\\s+");
            return ends.length < 2 ? USUAL : new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        } catch (IOException notLinux) {
            return USUAL;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
