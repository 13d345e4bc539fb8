package eu.observatory.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service behind the gateway.
 *
 * @param paths the plural nouns under {@code /api} that it answers; nothing else of it is reachable but what operators do
 *     there, {@code operations/} and its name
 * @param unhurried paths below them, with {@code *} for a segment, whose bodies or answers take as long as they need; for
 *     those who claim to be somebody only
 */
public record Service(String name, URI url, List<String> paths, List<String> unhurried) {

    public Service {
        paths = Stream.concat(paths.stream(), Stream.of("operations/" + name)).toList();
    }

    /** Whether a path of its own, without {@code /api}, can be reached through the gateway. */
    public boolean answers(String path) {
        return paths.stream().anyMatch(noun -> path.equals("/" + noun) || path.startsWith("/" + noun + "/"));
    }

    String[] patterns() {
        return paths.stream()
                .flatMap(path -> Stream.of("/api/" + path, "/api/" + path + "/**"))
                .toArray(String[]::new);
    }

    String[] unhurriedPatterns() {
        return unhurried.stream().map(path -> "/api/" + path).toArray(String[]::new);
    }

    String[] exportPatterns() {
        return paths.stream().map(path -> "/api/" + path + "/export.*").toArray(String[]::new);
    }
}
