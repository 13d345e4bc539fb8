package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.observatory.search.Reader.Reply;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

@BareSearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class ClusterTests {

    private static final int SPREAD = 1_500;

    private final Reader reader;
    private final EnterpriseFeed feed;
    private final IndexControl index;

    ClusterTests(Reader reader, EnterpriseFeed feed, IndexControl index) {
        this.reader = reader;
        this.feed = feed;
        this.index = index;
    }

    /** Everywhere between Brittany and the Rhine, one alone in Martinique and one of unknown place. */
    @BeforeEach
    void load() {
        index.await();
        Random random = new Random(7);
        feed.take(IntStream.range(0, SPREAD)
                .mapToObj(number -> Sample.of("clusters", "fr-siren-52%07d".formatted(number), 1, "Point " + number)
                        .in(
                                "fr-62765",
                                "Saint-Omer",
                                46 + 5 * random.nextDouble(),
                                -4 + 12 * random.nextDouble(),
                                Corpus.SAINT_OMER))
                .toArray(Sample[]::new));
        feed.take(
                Sample.of("clusters", "fr-siren-529999998", 1, "BOIS PEYI")
                        .in("fr-97209", "Fort-de-France", 14.6161, -61.0588, Corpus.FORT_DE_FRANCE),
                Sample.of("clusters", "fr-siren-529999999", 1, "NULLE PART"));
        index.refresh();
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "6", "9", "12", "18"})
    void gathersEverythingIntoABoundedNumber(int zoom) {
        Reply reply = reader.ask("/search/clusters?owner=clusters&bbox=-5,45,9,52&zoom=" + zoom);

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        JsonNode items = reply.body().path("items");
        assertThat(items.size()).isBetween(1, 512);
        assertThat(items.valueStream()
                        .mapToLong(item -> item.path("count").asLong())
                        .sum())
                .isEqualTo(SPREAD)
                .isEqualTo(reply.body().path("total").asLong());
        assertThat(reply.body().path("unlocated").asLong()).isEqualTo(1);
        items.valueStream().forEach(ClusterTests::assertInsideItself);
    }

    @Test
    void opensAsTheMapComesCloser() {
        int far = reader.ask("/search/clusters?owner=clusters&zoom=2")
                .body()
                .path("items")
                .size();
        int close = reader.ask("/search/clusters?owner=clusters&bbox=-5,45,9,52&zoom=6")
                .body()
                .path("items")
                .size();

        assertThat(close).isGreaterThan(far * 4);
    }

    @Test
    void namesASingleThing() {
        JsonNode alone = reader.ask("/search/clusters?owner=clusters&bbox=-62,14,-60,15")
                .body()
                .path("items")
                .path(0);

        assertThat(alone.path("count").asInt()).isEqualTo(1);
        assertThat(alone.path("item").toString())
                .isEqualTo(
                        "{\"id\":\"clusters:enterprise:fr-siren-529999998\",\"type\":\"enterprise\",\"record\":\"fr-siren-529999998\",\"title\":\"BOIS PEYI\"}");
        assertThat(alone.path("position").path("lat").asDouble()).isCloseTo(14.6161, offset(1e-4));
    }

    @Test
    void countsUnderTheFiltersOnly() {
        Reply reply = reader.ask("/search/clusters?owner=clusters&country=BE");

        assertThat(reply.body().path("items").size()).isZero();
        assertThat(reply.body().path("total").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"zoom=19, zoom", "zoom=-1, zoom", "zoom=near, zoom", "'bbox=9,9', bbox"})
    void refusesAMapThatIsNone(String query, String field) {
        Reply reply = reader.ask("/search/clusters?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("field").asString()).isEqualTo(field);
    }

    private static void assertInsideItself(JsonNode cluster) {
        JsonNode box = cluster.path("bbox");
        double rounding = 1e-4;
        assertThat(cluster.path("position").path("lon").asDouble())
                .isBetween(box.path(0).asDouble() - rounding, box.path(2).asDouble() + rounding);
        assertThat(cluster.path("position").path("lat").asDouble())
                .isBetween(box.path(1).asDouble() - rounding, box.path(3).asDouble() + rounding);
        assertThat(cluster.has("item")).isEqualTo(cluster.path("count").asInt() == 1);
    }
}
