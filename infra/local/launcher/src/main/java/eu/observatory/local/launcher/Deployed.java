package eu.observatory.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A service of the checkout: the gateway, or a folder of {@code services} that has an {@code application.yaml}. That file
 * names the variables that it reads, with the ports that they stand for where nobody sets them.
 */
record Deployed(String name, int port, int managementPort, String settings) {

    private static final String SETTINGS = "src/main/resources/application.yaml";

    /** In the order of their ports. */
    static List<Deployed> in(Path checkout) {
        try (Stream<Path> services = Files.list(checkout.resolve("services"))) {
            return Stream.concat(Stream.of(checkout.resolve("gateway")), services)
                    .filter(home -> Files.isRegularFile(home.resolve(SETTINGS)))
                    .map(Deployed::of)
                    .sorted(Comparator.comparingInt(Deployed::port))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> names(Path checkout) {
        return in(checkout).stream().map(Deployed::name).toList();
    }

    private static Deployed of(Path home) {
        try {
            String name = home.getFileName().toString();
            String settings = Files.readString(home.resolve(SETTINGS));
            return new Deployed(
                    name, usual(name, settings, "PORT"), usual(name, settings, "MANAGEMENT_PORT"), settings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int usual(String name, String settings, String variable) {
        Matcher port = Pattern.compile("\\$\\{" + variable + ":(\\d+)}").matcher(settings);
        if (!port.find()) {
            throw new Unfit("The application.yaml of the " + name + " names no port: it lacks ${" + variable + ":…}.");
        }
        return Integer.parseInt(port.group(1));
    }

    boolean hasDatabase() {
        return reads("POSTGRES_DATABASE");
    }

    boolean hasTopics() {
        return reads("KAFKA_BOOTSTRAP");
    }

    boolean sendsMail() {
        return reads("SMTP_HOST");
    }

    private boolean reads(String variable) {
        return settings.contains("${" + variable);
    }
}
