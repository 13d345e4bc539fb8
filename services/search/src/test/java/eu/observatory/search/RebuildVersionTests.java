package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.search.enterprise.Sample;
import eu.observatory.search.index.Engine;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@RebuildTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class RebuildVersionTests {

    private static final int LATE = 7_000;

    private final Filled filled;
    private final Rebuilding rebuilding;
    private final Engine engine;
    private final Environment environment;

    RebuildVersionTests(Filled filled, Rebuilding rebuilding, Engine engine, Environment environment) {
        this.filled = filled;
        this.rebuilding = rebuilding;
        this.engine = engine;
        this.environment = environment;
    }

    @Test
    void rebuildsAtTheStartWhatIsOfAnotherVersion() throws IOException {
        engine.write(client -> client.indices()
                        .create(create -> create.index("older-v1-000001")
                                .mappings(fields -> fields.properties("key", key -> key.keyword(word -> word)))
                                .aliases("older", serves -> serves)))
                .block();
        engine.write(client -> client.indices()
                        .create(create ->
                                create.index("older-reference-v1-000001").aliases("older-reference", serves -> serves)))
                .block();

        try (Replica newer = Replica.start(
                "older",
                filled.broker().bootstrap(),
                environment.getRequiredProperty("ELASTICSEARCH_URL"),
                "--spring.kafka.consumer.group-id=newer",
                "--observatory.search.index.check=500ms",
                "--observatory.search.rebuild.settle=2s")) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(rebuilding.behind("older")).containsExactly("older-000002"));
            filled.topic().publish(Sample.of("hub", Filled.id(LATE), 1, "Arrivée à la fin"));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(rebuilding.holds("older", Filled.id(LATE)))
                            .isTrue());
            assertThat(rebuilding.holds("older", filled.last())).isTrue();
            assertThat(newer.runs()).isTrue();
        }
    }
}
