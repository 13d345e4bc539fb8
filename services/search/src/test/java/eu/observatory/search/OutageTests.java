package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.condition.Condition.Answering;
import eu.observatory.platform.condition.Conditions;
import eu.observatory.platform.test.ElasticsearchNode;
import eu.observatory.search.Reader.Reply;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@OwnNodeTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class OutageTests {

    private final ElasticsearchNode node;
    private final Reader reader;
    private final EnterpriseFeed feed;
    private final IndexControl index;
    private final Conditions conditions;

    OutageTests(ElasticsearchNode node, Reader reader, EnterpriseFeed feed, IndexControl index, Conditions conditions) {
        this.conditions = conditions;
        this.node = node;
        this.reader = reader;
        this.feed = feed;
        this.index = index;
    }

    @Test
    void saysSoInTimeWhileTheIndexIsDownAndRecoversByItself() {
        assertUnavailable();

        node.start();
        index.await();
        feed.take(Sample.of("fr-siren-000000018", "ATELIERS DU MARAIS"));
        index.refresh();
        assertThat(reader.ask("/search?q=ateliers").records()).containsExactly("fr-siren-000000018");
        assertThat(reader.ask("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(dependencies()).contains(new Answering("index", true));

        node.kill();
        assertUnavailable();

        node.start();
        index.await();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(reader.ask("/search?q=ateliers").records()).containsExactly("fr-siren-000000018"));
    }

    private void assertUnavailable() {
        Reply reply = reader.ask("/search?q=ateliers");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body().path("type").asString()).isEqualTo("urn:observatory:problem:unavailable");
        assertThat(reader.ask("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(reader.ask("/actuator/health/liveness").status()).isEqualTo(200);
        for (String path :
                List.of("/search/map", "/search/clusters", "/search/feed", "/search?near=Mons", "/suggestions?q=me")) {
            Reply other = reader.ask(path);
            assertThat(other.status()).as(path).isEqualTo(503);
            assertThat(other.body().path("type").asString()).isEqualTo("urn:observatory:problem:unavailable");
        }
        assertThat(dependencies()).contains(new Answering("index", false));
        assertThat(reader.get("/actuator/rebuild").statusCode()).isEqualTo(503);
        assertThat(reader.post("/actuator/rebuild").statusCode()).isEqualTo(503);
    }

    private List<Answering> dependencies() {
        return Objects.requireNonNull(conditions.now().block()).dependencies();
    }

    /** When the service starts. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Down {

        Down(ElasticsearchNode node) {
            node.stop();
        }
    }
}
