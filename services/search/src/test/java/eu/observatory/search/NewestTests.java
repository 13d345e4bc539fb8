package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Since when things are known, and the orders that follow from what things say of themselves. */
@BareSearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class NewestTests {

    private final Reader reader;
    private final EnterpriseFeed feed;
    private final IndexControl index;

    NewestTests(Reader reader, EnterpriseFeed feed, IndexControl index) {
        this.reader = reader;
        this.feed = feed;
        this.index = index;
    }

    @BeforeEach
    void await() {
        index.await();
    }

    @Test
    void doesNotTakeAnUpdateForSomethingNew() {
        feed.takeAt("2026-01-01T00:00:00Z", Sample.of("news", "fr-siren-530000001", 1, "Ancienne"));
        feed.takeAt("2026-02-01T00:00:00Z", Sample.of("news", "fr-siren-530000002", 1, "Nouvelle"));
        index.refresh();
        feed.takeAt("2026-03-01T00:00:00Z", Sample.of("news", "fr-siren-530000001", 2, "Ancienne, renommée"));
        index.refresh();

        assertThat(reader.ask("/search?owner=news&sort=newest").records())
                .containsExactly("fr-siren-530000002", "fr-siren-530000001");
        assertThat(since("news", "fr-siren-530000001")).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void remembersAThingThatWasAwayForAWhile() {
        feed.takeAt("2026-01-01T00:00:00Z", Sample.of("back", "fr-siren-530000003", 1, "Partie"));
        index.refresh();
        feed.delete("back", "fr-siren-530000003", 2);
        index.refresh();
        feed.takeAt("2026-05-01T00:00:00Z", Sample.of("back", "fr-siren-530000003", 3, "Revenue"));
        index.refresh();

        assertThat(since("back", "fr-siren-530000003")).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void takesTheEarliestOfABatch() {
        feed.take(List.of(
                Records.at("2026-01-05T00:00:00Z", record(1)),
                Records.at("2026-01-06T00:00:00Z", record(2)),
                Records.at("2026-01-07T00:00:00Z", record(3))));
        index.refresh();

        assertThat(since("one-batch", "fr-siren-530000004")).isEqualTo("2026-01-05T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "headcount"})
    void walksEachOrderToItsEnd(String sort) {
        String owner = "order-" + sort;
        feed.take(IntStream.range(0, 25)
                .mapToObj(number -> number % 3 == 0
                        ? Sample.of(owner, "fr-siren-5300001%02d".formatted(number), 1, "Sans " + number)
                        : Sample.of(owner, "fr-siren-5300001%02d".formatted(number), 1, "Avec " + number)
                                .people(number, number))
                .toArray(Sample[]::new));
        index.refresh();

        List<String> seen = new ArrayList<>();
        var page = reader.ask("/search?limit=4&owner={owner}&sort={sort}", owner, sort);
        seen.addAll(page.records());
        while (page.body().has("next")) {
            page = reader.ask(
                    "/search?limit=4&owner={owner}&sort={sort}&cursor={cursor}",
                    owner,
                    sort,
                    page.body().path("next").asString());
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            seen.addAll(page.records());
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        if (sort.equals("headcount")) {
            assertThat(seen.getFirst()).isEqualTo("fr-siren-530000123");
            assertThat(seen.subList(16, 25)).allMatch(id -> Integer.parseInt(id.substring(id.length() - 2)) % 3 == 0);
        }
    }

    private String since(String owner, String record) {
        return reader.ask("/search?owner={owner}", owner)
                .item(record)
                .path("since")
                .asString();
    }

    private static ConsumerRecord<String, byte[]> record(long revision) {
        Sample sample = Sample.of("one-batch", "fr-siren-530000004", revision, "Trois fois");
        return Records.state("registry.enterprises", sample.owner(), sample.id(), revision, sample.body());
    }
}
