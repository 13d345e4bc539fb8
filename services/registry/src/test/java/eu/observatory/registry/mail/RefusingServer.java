package eu.observatory.registry.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What GreenMail never does: an SMTP server that refuses one address for good, and takes letters to all others. */
record RefusingServer(ServerSocket socket, String refused) implements AutoCloseable {

    static RefusingServer launch(String refused) throws IOException {
        RefusingServer server = new RefusingServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), refused);
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException over) {
                // The client is gone, or the test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 refusing.example.org");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(out, answer(line, in, out));
        }
    }

    private String answer(String line, BufferedReader in, PrintWriter out) throws IOException {
        if (line.startsWith("RCPT") && line.contains(refused)) {
            return "550 5.1.1 <" + refused + "> no such user";
        }
        if (line.equals("DATA")) {
            say(out, "354 go on");
            while (!".".equals(in.readLine())) {
                continue;
            }
        }
        return line.equals("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(PrintWriter out, String answer) {
        out.print(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
