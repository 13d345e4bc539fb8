package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The index is built anew from real topics while somebody searches in it all the time. */
@RebuildTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestMethodOrder(OrderAnnotation.class)
class RebuildTests {

    private final Filled filled;
    private final Reader reader;
    private final EnterpriseFeed feed;
    private final IndexControl index;
    private final Rebuilding rebuilding;

    RebuildTests(Filled filled, Reader reader, EnterpriseFeed feed, IndexControl index, Rebuilding rebuilding) {
        this.filled = filled;
        this.reader = reader;
        this.feed = feed;
        this.index = index;
        this.rebuilding = rebuilding;
    }

    @Test
    @Order(1)
    void buildsANewIndexWhileTheOldOneServes() {
        await().atMost(Duration.ofSeconds(90)).until(() -> rebuilding.total() >= filled.things());
        int all = rebuilding.total();
        TopicWriter topic = filled.topic();
        topic.publish(Sample.of("hub", Filled.id(1), 2, "Renommée avant"));
        topic.delete(Filled.id(0), 2);
        rebuilding.awaitTotal(all - 1);
        Set<String> before = rebuilding.serving();

        try (Watch watch = Watch.over(filled, reader)) {
            rebuilding.begin();
            assertThat(reader.post("/actuator/rebuild").statusCode()).isEqualTo(409);
            IntStream.range(0, 50).forEach(number -> {
                topic.publish(Sample.of("hub", Filled.id(filled.things() + number), 1, "Arrivée pendant"));
                topic.publish(Sample.of("hub", Filled.id(number + 2), 2, "Renommée pendant"));
            });
            topic.flush();
            rebuilding.awaitState("done");
            assertThat(watch.failures()).isEmpty();
        }

        assertThat(rebuilding.serving()).doesNotContainAnyElementsOf(before);
        rebuilding.awaitTotal(all + 49);
        assertThat(reader.ask("/search?q=Renommée pendant&limit=1")
                        .body()
                        .path("total")
                        .asInt())
                .isGreaterThanOrEqualTo(50);
        assertThat(title(1)).isEqualTo("Renommée avant");
        assertThat(rebuilding.progress().path("skipped").asInt()).isEqualTo(1);
        rebuilding.awaitNothingLeftOver();
    }

    /** A dead letter that is replayed weeks later is older than the deletion that the topic has forgotten. */
    @Test
    @Order(2)
    void stillKnowsWhatWasDeleted() {
        feed.take(Sample.of("hub", Filled.id(0), 1, "Revenante"));
        index.refresh();

        assertThat(reader.ask("/search?q=" + Filled.id(0)).records()).isEmpty();
    }

    @Test
    @Order(3)
    void remembersSinceWhenThingsAreKnown() {
        filled.topic().publishAt("2026-09-09T00:00:00Z", Sample.of("hub", Filled.id(1), 3, "Renommée bien après"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(title(1)).isEqualTo("Renommée bien après"));

        rebuilding.begin();
        rebuilding.awaitState("done");

        assertThat(reader.ask("/search?q=" + Filled.id(1))
                        .item(Filled.id(1))
                        .path("since")
                        .asString())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    private String title(int number) {
        return reader.ask("/search?q=" + Filled.id(number))
                .item(Filled.id(number))
                .path("title")
                .asString();
    }
}
