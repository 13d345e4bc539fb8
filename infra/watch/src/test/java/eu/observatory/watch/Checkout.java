package eu.observatory.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The files that say something of every service. */
record Checkout(Path root) {

    static final Checkout HERE = new Checkout(Alert.CHECKOUT);

    private static final Pattern TOPIC = Pattern.compile("String TOPIC = \"([a-z.]+)\"");
    private static final Pattern TYPE = Pattern.compile("String TYPE = \"([a-z-]+)\"");

    /** The gateway, and the folders of {@code services} that have an {@code application.yaml}. */
    List<ServiceHome> services() {
        return Stream.concat(Stream.of(root.resolve("gateway")), children("services"))
                .filter(home -> Files.exists(home.resolve(ServiceHome.SETTINGS)))
                .map(home -> new ServiceHome(this, home))
                .toList();
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    String text(String file) {
        return has(file) ? Alert.read(root.resolve(file)) : "";
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> yaml(String file) {
        return new Yaml().loadAs(text(file), Map.class);
    }

    /** Topics in the sources below a folder, in files whose names end so. */
    Set<String> topics(String folder, String suffix) {
        return found(folder, suffix, TOPIC);
    }

    /** The types of what search finds. */
    Set<String> types() {
        return found("services/search/src/main", ".java", TYPE);
    }

    private Set<String> found(String folder, String suffix, Pattern pattern) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            Set<String> found = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(suffix))
                    .map(Alert::read)
                    .flatMap(text -> pattern.matcher(text).results())
                    .forEach(match -> found.add(match.group(1)));
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<Path> children(String folder) {
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            return all.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
