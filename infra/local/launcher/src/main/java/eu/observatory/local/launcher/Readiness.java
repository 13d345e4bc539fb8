package eu.observatory.local.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells from the outside whether a part can be used; asked again and again. */
interface Readiness {

    boolean test(Path log) throws IOException;

    /** An engine that says so on a line of its own. */
    static Readiness line(String start) {
        return log -> {
            try (var lines = Files.lines(log)) {
                return lines.anyMatch(line -> line.startsWith(start));
            }
        };
    }

    /** A service whose readiness probe answers 200. */
    static Readiness probe(int managementPort) {
        return answers("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
    }

    /** An address that answers 200 within a few seconds. */
    static Readiness answers(String address) {
        URI uri = URI.create(address);
        return log -> {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            try {
                return connection.getResponseCode() == 200;
            } catch (SocketException | SocketTimeoutException notYet) {
                return false;
            } finally {
                connection.disconnect();
            }
        };
    }
}
