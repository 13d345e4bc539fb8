package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.ElasticsearchNode;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestPropertySource;

/** A rebuild whose engines stay away says so, leaves the old index as it was, and can be begun again. */
@RebuildOutageTest
@TestPropertySource(properties = "observatory.search.rebuild.patience=2s")
@ExtendWith(OutputCaptureExtension.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class RebuildFailureTests {

    private final Filled filled;
    private final ElasticsearchNode elasticsearch;
    private final Rebuilding rebuilding;

    RebuildFailureTests(Filled filled, ElasticsearchNode elasticsearch, Rebuilding rebuilding) {
        this.filled = filled;
        this.elasticsearch = elasticsearch;
        this.rebuilding = rebuilding;
    }

    @BeforeEach
    void fill() {
        rebuilding.awaitTotal(filled.things());
    }

    @Test
    void failsWhenKafkaStaysAway() {
        Set<String> before = rebuilding.serving();
        rebuilding.begin();
        rebuilding.awaitMidway();

        filled.broker().kill();
        rebuilding.awaitState("failed");

        assertThat(rebuilding.progress().path("failure").asString())
                .contains("topics")
                .contains("The old index goes on serving");
        assertServes(before);
        filled.broker().start();
        assertCanBeginAgain(before);
    }

    @Test
    void failsWhenElasticsearchStaysAway(CapturedOutput output) {
        Set<String> before = rebuilding.serving();
        rebuilding.begin();
        rebuilding.awaitMidway();

        elasticsearch.kill();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(output).contains("The rebuild failed"));
        elasticsearch.start();
        rebuilding.awaitState("failed");

        assertThat(rebuilding.progress().path("failure").asString())
                .contains("search index does not answer")
                .contains("The old index goes on serving");
        assertServes(before);
        assertCanBeginAgain(before);
    }

    private void assertServes(Set<String> before) {
        assertThat(rebuilding.serving()).isEqualTo(before);
        assertThat(rebuilding.total()).isEqualTo(filled.things());
        rebuilding.awaitNothingLeftOver();
    }

    private void assertCanBeginAgain(Set<String> before) {
        rebuilding.begin();
        rebuilding.awaitState("done");
        assertThat(rebuilding.serving()).doesNotContainAnyElementsOf(before);
        rebuilding.awaitTotal(filled.things());
        rebuilding.awaitNothingLeftOver();
    }
}
