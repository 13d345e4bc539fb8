package eu.observatory.local.launcher;

import eu.observatory.local.process.FreePort;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The port of every process by its name; a service's management port is named after it. */
record Ports(Map<String, Integer> byName) {

    private static Map<String, Integer> usual(List<Deployed> services) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        services.forEach(service -> ports.put(service.name(), service.port()));
        services.forEach(service -> ports.put(service.name() + "-management", service.managementPort()));
        ports.put("issuer", 8090);
        ports.put("postgres", 15432);
        ports.put("kafka", 19092);
        ports.put("elasticsearch", 19200);
        ports.put("mail", 10025);
        ports.put("prometheus", 19090);
        return ports;
    }

    /** The usual ports, each of which {@code <NAME>_PORT} replaces; any free ones where {@code PORTS=free}. */
    static Ports from(List<Deployed> services, Map<String, String> environment) {
        boolean free = "free".equals(environment.get("PORTS"));
        Map<String, Integer> ports = usual(services);
        ports.replaceAll((name, usual) -> free ? FreePort.any() : given(environment, name, usual));
        return new Ports(ports);
    }

    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    /** Leaves the ports where the other commands find them. */
    void keep(Path file) throws IOException {
        Properties properties = new Properties();
        byName.forEach((name, port) -> properties.setProperty(name, String.valueOf(port)));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "the ports of the last start");
        }
    }

    static Ports kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new Unfit("The platform does not run from this folder: start it with `make up`.");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, Integer> ports = new LinkedHashMap<>();
        properties.forEach((name, port) -> ports.put(name.toString(), Integer.valueOf(port.toString())));
        return new Ports(ports);
    }

    int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + name);
        }
        return port;
    }

    String url(String service) {
        return "http://127.0.0.1:" + of(service);
    }

    private static int given(Map<String, String> environment, String name, int usual) {
        String text = environment.getOrDefault(variable(name), String.valueOf(usual));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Unfit(variable(name) + " is \"" + text + "\", which is not a port number.");
        }
    }
}
