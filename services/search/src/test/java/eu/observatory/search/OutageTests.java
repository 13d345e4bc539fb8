package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.ElasticsearchNode;
import eu.observatory.search.Reader.Reply;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.listener.auto-startup=false",
            "observatory.search.index.check=1s",
            "management.server.port="
        })
@Import({Reader.class, EnterpriseFeed.class, IndexControl.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class OutageTests {

    /** Down when the service starts. */
    private static final ElasticsearchNode NODE = stopped();

    private final Reader reader;
    private final EnterpriseFeed feed;
    private final IndexControl index;

    OutageTests(Reader reader, EnterpriseFeed feed, IndexControl index) {
        this.reader = reader;
        this.feed = feed;
        this.index = index;
    }

    @DynamicPropertySource
    static void url(DynamicPropertyRegistry properties) {
        properties.add("ELASTICSEARCH_URL", NODE::url);
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void saysSoInTimeWhileTheIndexIsDownAndRecoversByItself() {
        assertUnavailable();

        NODE.start();
        index.await();
        feed.take(Sample.of("fr-siren-000000018", "ATELIERS DU MARAIS"));
        index.refresh();
        assertThat(reader.ask("/search?q=ateliers").records()).containsExactly("fr-siren-000000018");
        assertThat(reader.ask("/actuator/health/readiness").status()).isEqualTo(200);

        NODE.kill();
        assertUnavailable();

        NODE.start();
        index.await();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(reader.ask("/search?q=ateliers").records()).containsExactly("fr-siren-000000018"));
    }

    private void assertUnavailable() {
        long start = System.nanoTime();
        Reply reply = reader.ask("/search?q=ateliers");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body().path("type").asString()).isEqualTo("urn:observatory:problem:unavailable");
        assertThat(System.nanoTime() - start).isLessThan(6_000_000_000L);
        assertThat(reader.ask("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(reader.ask("/actuator/health/liveness").status()).isEqualTo(200);
        for (String path :
                List.of("/search/map", "/search/clusters", "/search/feed", "/search?near=Mons", "/suggestions?q=me")) {
            Reply other = reader.ask(path);
            assertThat(other.status()).as(path).isEqualTo(503);
            assertThat(other.body().path("type").asString()).isEqualTo("urn:observatory:problem:unavailable");
        }
        assertThat(reader.get("/actuator/rebuild").statusCode()).isEqualTo(503);
        assertThat(reader.post("/actuator/rebuild").statusCode()).isEqualTo(503);
    }

    private static ElasticsearchNode stopped() {
        ElasticsearchNode node = ElasticsearchNode.launch();
        node.stop();
        return node;
    }
}
