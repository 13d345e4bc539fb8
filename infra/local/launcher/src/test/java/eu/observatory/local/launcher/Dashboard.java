package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the chart's dashboards, and what its panels ask. */
record Dashboard(String name, List<Question> questions) {

    private static final Path FOLDER = LaunchedPlatform.CHECKOUT.resolve("charts/observatory/dashboards");

    /** The variables stand for what Grafana puts in their place: all services, and a window of some scrapes. */
    record Question(String panel, String expression) {

        static Question of(String dashboard, JsonNode panel, JsonNode target) {
            return new Question(
                    dashboard + ", " + panel.path("title").asString(),
                    target.path("expr")
                            .asString()
                            .replace("$__rate_interval", "1m")
                            .replace("$service", ".+"));
        }
    }

    static List<Dashboard> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Dashboard::of).toList();
        }
    }

    private static Dashboard of(Path file) {
        String name = file.getFileName().toString();
        List<Question> questions = new JsonMapper()
                .readTree(file.toFile())
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream().map(target -> Question.of(name, panel, target)))
                .toList();
        return new Dashboard(name, questions);
    }
}
