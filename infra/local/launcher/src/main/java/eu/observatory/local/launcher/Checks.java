package eu.observatory.local.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before anything starts; the first that does not is said in one sentence. */
final class Checks {

    private static final long GIB = 1L << 30;
    private static final long MEMORY = 3 * GIB;
    private static final long DISK = 2 * GIB;

    private Checks() {}

    static void all(Installation installation, Ports ports) throws IOException {
        java();
        memory();
        disk(installation.run());
        ports.byName().forEach(Checks::free);
    }

    private static void java() {
        int version = Runtime.version().feature();
        if (version != 25) {
            throw new Unfit("This is Java " + version + " and the platform needs a JDK 25: set JAVA_HOME to one.");
        }
    }

    private static void memory() throws IOException {
        long available = availableMemory();
        if (available < MEMORY) {
            throw new Unfit(
                    "The platform needs about 3 GiB of free memory and this machine has %.1f: close something, or give it more."
                            .formatted((double) available / GIB));
        }
    }

    /** Linux counts what its caches would give back; elsewhere the whole memory stands for what can be had. */
    private static long availableMemory() throws IOException {
        Path information = Path.of("/proc/meminfo");
        if (Files.isReadable(information)) {
            for (String line : Files.readAllLines(information)) {
                if (line.startsWith("MemAvailable:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
        }
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private static void disk(Path run) throws IOException {
        long usable = Files.getFileStore(Files.createDirectories(run)).getUsableSpace();
        if (usable < DISK) {
            throw new Unfit("The platform needs about 2 GiB of disk under %s and %.1f are left: free some."
                    .formatted(run, (double) usable / GIB));
        }
    }

    private static void free(String name, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            String holder = PortHolder.of(port).map(who -> " by " + who).orElse("");
            throw new Unfit("Port %d, for the %s, is in use%s: stop that, or choose another with %s=<port> make up."
                    .formatted(port, name.replace('-', ' '), holder, Ports.variable(name)));
        }
    }
}
