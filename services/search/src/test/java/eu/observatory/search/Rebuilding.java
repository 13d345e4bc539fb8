package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.search.index.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator who rebuilds the index, and looks at what becomes of it. */
@TestComponent
class Rebuilding {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONG = Duration.ofSeconds(90);

    private final Reader reader;
    private final Engine engine;

    Rebuilding(Reader reader, Engine engine) {
        this.reader = reader;
        this.engine = engine;
    }

    void begin() {
        assertThat(reader.post("/actuator/rebuild").statusCode()).isEqualTo(202);
    }

    JsonNode progress() {
        return JSON.readTree(reader.get("/actuator/rebuild").body());
    }

    /** Until a part of the topics is read, and another is not. */
    void awaitMidway() {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(LONG)
                .until(() -> progress().path("read").asInt() > 0);
        assertThat(progress().path("state").asString()).isEqualTo("running");
        assertThat(progress().path("read").asInt())
                .isLessThan(progress().path("total").asInt());
    }

    void awaitState(String state) {
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(progress().path("state").asString()).isEqualTo(state));
    }

    void awaitTotal(int total) {
        await().atMost(LONG).untilAsserted(() -> assertThat(total()).isEqualTo(total));
    }

    int total() {
        return reader.ask("/search?limit=1").body().path("total").asInt();
    }

    void awaitNothingLeftOver() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(indices()).isEqualTo(serving()));
    }

    /** The indices that readers are shown. */
    Set<String> serving() {
        Set<String> serving = new TreeSet<>(behind(engine.documents()));
        serving.addAll(behind(engine.reference()));
        return serving;
    }

    Set<String> behind(String alias) {
        return engine.read(client -> client.indices().getAlias(get -> get.name(alias)))
                .block()
                .aliases()
                .keySet();
    }

    boolean holds(String alias, String id) {
        return engine.read(client -> client.exists(exists -> exists.index(alias).id("hub:enterprise:" + id)))
                .block()
                .value();
    }

    /** As if their disk were gone. */
    void drop(Set<String> indices) {
        engine.write(client -> client.indices()
                        .delete(delete -> delete.index(List.copyOf(indices)).ignoreUnavailable(true)))
                .block();
    }

    /** All that there are, but for the lease. */
    Set<String> indices() {
        Set<String> indices =
                new TreeSet<>(engine.read(client -> client.indices().get(get -> get.index(engine.documents() + "-*")))
                        .block()
                        .indices()
                        .keySet());
        indices.remove(engine.documents() + "-rebuild");
        return indices;
    }
}
