package eu.observatory.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Does what a Kubernetes Service does: new connections go to those on its list in turn, others stay where they are. */
final class Balancer implements AutoCloseable {

    private final List<Integer> listed = new CopyOnWriteArrayList<>();
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ServerSocket door;

    Balancer() throws IOException {
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void list(int port) {
        listed.add(port);
    }

    void forget(int port) {
        listed.remove(Integer.valueOf(port));
    }

    /** Bytes that came back from there, on whatever connection. */
    long answered(int port) {
        return answers.computeIfAbsent(port, _ -> new LongAdder()).sum();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        List<Integer> now = List.copyOf(listed);
        int port = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
        LongAdder answered = answers.computeIfAbsent(port, _ -> new LongAdder());
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread asking = Thread.ofVirtual().start(() -> carry(client, server, new LongAdder()));
            carry(server, client, answered);
            asking.join();
        } catch (IOException refused) {
            reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The end of one side, be it in order or not, becomes the same end of the other. */
    private static void carry(Socket from, Socket to, LongAdder carried) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[16_384];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                out.write(some, 0, count);
                carried.add(count);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            reset(from);
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (SocketException gone) {
            return; // closed already, from the other direction
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
