package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.ElasticsearchNode;
import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.search.Reader.Reply;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestPropertySource;

/** An engine that comes back in time costs a rebuild nothing but that time. */
@RebuildOutageTest
@TestPropertySource(properties = "observatory.search.rebuild.patience=90s")
@TestConstructor(autowireMode = AutowireMode.ALL)
class RebuildOutageTests {

    private final Filled filled;
    private final ElasticsearchNode elasticsearch;
    private final Reader reader;
    private final Rebuilding rebuilding;

    RebuildOutageTests(Filled filled, ElasticsearchNode elasticsearch, Reader reader, Rebuilding rebuilding) {
        this.filled = filled;
        this.elasticsearch = elasticsearch;
        this.reader = reader;
        this.rebuilding = rebuilding;
    }

    @BeforeEach
    void fill() {
        rebuilding.awaitTotal(filled.things());
    }

    @Test
    void goesOnWhereItWasWhenKafkaIsBack() {
        KafkaBroker kafka = filled.broker();
        Set<String> before = rebuilding.serving();
        rebuilding.begin();
        rebuilding.awaitMidway();

        kafka.kill();
        try (Watch watch = Watch.over(filled, reader)) {
            int read = rebuilding.progress().path("read").asInt();
            String half = rebuilding.progress().path("documents").asString();
            assertThat(read).isLessThan(filled.things());
            assertThat(rebuilding.serving()).isEqualTo(before);

            kafka.start();
            rebuilding.awaitState("done");

            assertThat(watch.failures()).isEmpty();
            assertThat(rebuilding.serving()).doesNotContainAnyElementsOf(before).contains(half);
        }
        rebuilding.awaitTotal(filled.things());
        rebuilding.awaitNothingLeftOver();
    }

    @Test
    void goesOnWhereItWasWhenElasticsearchIsBack() {
        Set<String> before = rebuilding.serving();
        rebuilding.begin();
        rebuilding.awaitMidway();
        String half = rebuilding.progress().path("documents").asString();

        elasticsearch.kill();
        assertThat(reader.ask("/search?limit=1").status()).isEqualTo(503);
        assertThat(reader.get("/actuator/rebuild").statusCode()).isEqualTo(503);
        elasticsearch.start();
        rebuilding.awaitState("done");

        assertThat(rebuilding.serving()).doesNotContainAnyElementsOf(before).contains(half);
        rebuilding.awaitTotal(filled.things());
        rebuilding.awaitNothingLeftOver();
    }

    /** Its group would go on reading where it had been, and never fill an empty one. */
    @Test
    void buildsAgainAnIndexThatWasLost() {
        Set<String> all = rebuilding.indices();
        all.add("observatory-rebuild");

        rebuilding.drop(all);

        await().atMost(Duration.ofSeconds(90)).until(() -> {
            Reply reply = reader.ask("/search?limit=1");
            int total = reply.body().path("total").asInt();
            assertThat(reply.status() == 503 || total == filled.things())
                    .as("nothing is found where the index is missing")
                    .isTrue();
            return total == filled.things();
        });
        rebuilding.awaitState("done");
        rebuilding.awaitNothingLeftOver();
    }
}
