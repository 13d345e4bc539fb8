package eu.observatory.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the services themselves say, read from their sources: this module does not depend on them. */
final class Sources {

    private static final Path SERVICES = Path.of("../services");
    private static final Pattern TOPIC = Pattern.compile("String TOPIC = \"([a-z.]+)\"");

    private Sources() {}

    /** The folders that are services, by what makes them one. */
    static List<String> services() {
        return Stream.concat(Stream.of(Path.of("../gateway")), folders(SERVICES))
                .filter(home -> Files.exists(settings(home)))
                .map(home -> home.getFileName().toString())
                .sorted()
                .toList();
    }

    static List<String> servicesWithDatabase() {
        return services().stream()
                .filter(service -> read(settings(home(service))).contains("${POSTGRES_DATABASE:"))
                .toList();
    }

    static Path home(String service) {
        return service.equals("gateway") ? Path.of("../gateway") : SERVICES.resolve(service);
    }

    private static Path settings(Path home) {
        return home.resolve("src/main/resources/application.yaml");
    }

    private static Stream<Path> folders(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Topics by service, in files whose names end so. */
    static Map<String, Set<String>> topics(String suffix) {
        Map<String, Set<String>> topics = new TreeMap<>();
        for (Path file : files(SERVICES, suffix)) {
            TOPIC.matcher(read(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(topic -> topics.computeIfAbsent(
                                    SERVICES.relativize(file).getName(0).toString(), _ -> new TreeSet<>())
                            .add(topic));
        }
        return topics;
    }

    static Stream<MatchResult> find(Path file, String pattern) {
        return Pattern.compile(pattern).matcher(read(file)).results();
    }

    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(suffix) && file.toString().contains("src/main"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
