package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@RebuildTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class RebuildTakeoverTests {

    private final Filled filled;
    private final Reader reader;
    private final Rebuilding rebuilding;
    private final Environment environment;

    RebuildTakeoverTests(Filled filled, Reader reader, Rebuilding rebuilding, Environment environment) {
        this.filled = filled;
        this.reader = reader;
        this.rebuilding = rebuilding;
        this.environment = environment;
    }

    @Test
    void goesOnWhenTheReplicaThatRebuildsIsKilled() throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(90)).until(() -> rebuilding.total() >= filled.things() - 1);
        int all = rebuilding.total();
        Set<String> before = rebuilding.serving();
        try (Replica other = Replica.start(
                        environment.getRequiredProperty("observatory.search.index.alias"),
                        filled.broker().bootstrap(),
                        environment.getRequiredProperty("ELASTICSEARCH_URL"),
                        "--spring.kafka.listener.auto-startup=false",
                        "--observatory.platform.events.batch=20");
                Watch watch = Watch.over(filled, reader)) {
            other.post("/actuator/rebuild");
            rebuilding.awaitMidway();
            Set<String> half = new TreeSet<>(rebuilding.indices());
            half.removeAll(before);
            other.kill();

            assertThat(rebuilding.serving()).isEqualTo(before);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(rebuilding.serving())
                            .doesNotContainAnyElementsOf(before)
                            .doesNotContainAnyElementsOf(half));
            rebuilding.awaitState("done");
            assertThat(rebuilding.indices()).doesNotContainAnyElementsOf(half);
            assertThat(watch.failures()).isEmpty();
        }
        rebuilding.awaitTotal(all);
    }
}
