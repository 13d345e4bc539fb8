package eu.observatory.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** A file of the chart with the one rule in it. */
record Alert(Path file, Map<String, Object> rule) {

    static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    static final Path PAGES = CHECKOUT.resolve("docs/runbooks");
    private static final Path FILES = CHECKOUT.resolve("charts/observatory/alerts");
    private static final Path TESTS = Path.of("src/test/promtool");

    static Stream<Alert> all() throws IOException {
        return names(FILES).map(name -> of(FILES.resolve(name + ".yaml")));
    }

    /** The names of the files of a folder, without what follows the dot. */
    static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("[.].*", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Fails where there is more than one rule in it. */
    @SuppressWarnings("unchecked")
    private static Alert of(Path file) {
        Map<String, List<Map<String, Object>>> content = new Yaml().load(read(file));
        Map<String, Object> group = only(content.get("groups"));
        return new Alert(file, only((List<Map<String, Object>>) group.get("rules")));
    }

    private static Map<String, Object> only(List<Map<String, Object>> all) {
        if (all.size() != 1) {
            throw new IllegalArgumentException("one is wanted: " + all);
        }
        return all.getFirst();
    }

    String name() {
        return file.getFileName().toString().replaceFirst("[.]yaml$", "");
    }

    String expression() {
        return rule.get("expr").toString();
    }

    Path page() {
        return PAGES.resolve(name() + ".md");
    }

    Path test() {
        return TESTS.resolve(name() + ".yaml");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
