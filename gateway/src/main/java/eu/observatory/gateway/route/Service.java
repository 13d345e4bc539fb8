package eu.observatory.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service behind the gateway.
 *
 * @param paths the plural nouns under {@code /api} that it answers; nothing else of it is reachable
 */
public record Service(String name, URI url, List<String> paths) {

    String[] patterns() {
        return paths.stream()
                .flatMap(path -> Stream.of("/api/" + path, "/api/" + path + "/**"))
                .toArray(String[]::new);
    }

    String[] exportPatterns() {
        return paths.stream().map(path -> "/api/" + path + "/export.*").toArray(String[]::new);
    }
}
