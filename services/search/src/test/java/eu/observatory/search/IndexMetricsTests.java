package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.ElasticsearchNode;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestPropertySource;

@OwnNodeTest
@TestPropertySource(properties = "observatory.search.index.watch=200ms")
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestMethodOrder(OrderAnnotation.class)
class IndexMetricsTests {

    private final ElasticsearchNode node;
    private final EnterpriseFeed feed;
    private final IndexControl index;
    private final HttpClient http = HttpClient.newHttpClient();
    private final MeterRegistry meters;

    IndexMetricsTests(ElasticsearchNode node, EnterpriseFeed feed, IndexControl index, MeterRegistry meters) {
        this.node = node;
        this.feed = feed;
        this.index = index;
        this.meters = meters;
    }

    @Test
    @Order(1)
    void tellsHowTheClusterIsAndWhatCanBeFound() {
        index.await();
        feed.take(Sample.of("fr-siren-000000018", "ATELIERS DU MARAIS"));
        index.refresh();
        becomes("engine.up", 1);
        becomes("engine.status", 2);
        becomes("index.serving", 1);
        becomes("documents", 1);
        becomes("reference", 0);
    }

    @Test
    @Order(2)
    void turnsRedWhereAShardHasNoPlace() throws Exception {
        assertThat(engine("PUT", "/nowhere?wait_for_active_shards=0", """
                        {"settings": {"index.routing.allocation.require._name": "no such node"}}""")).isEqualTo(200);
        becomes("engine.status", 0);
        becomes("documents", 1);
        assertThat(engine("DELETE", "/nowhere", "")).isEqualTo(200);
        becomes("engine.status", 2);
    }

    @Test
    @Order(3)
    void whatCannotBeToldIsNotANumber() {
        node.kill();
        becomes("engine.up", 0);
        assertThat(value("engine.status")).isNaN();
        assertThat(value("index.serving")).isNaN();
        assertThat(value("documents")).isNaN();
        node.start();
        index.await();
        becomes("engine.up", 1);
        becomes("documents", 1);
    }

    private int engine(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.url() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private void becomes(String name, double expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(value(name)).as(name).isEqualTo(expected));
    }

    private double value(String name) {
        return meters.get("observatory.search." + name).gauge().value();
    }
}
