package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import eu.observatory.search.Reader.Reply;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

/** A list, its maps and its feed show the same things, also when what was asked for finds none. */
@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class WideningTests {

    private final Reader reader;

    WideningTests(Reader reader) {
        this.reader = reader;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=menuiserie",
                "q=nenuiserie",
                "q=nenuiserie&country=FR",
                "q=menuiserie xylophagoscope",
                "q=plâtrerie",
                "q=plâtrerie&near=50.75,2.26&radius=30km",
                "q=xylophagoscope",
                "country=FR"
            })
    void showsOnMapsWhatIsInTheList(String question) {
        Reply list = reader.ask("/search?limit=100&" + question);
        Reply territories = reader.ask("/search/map?" + question);
        Reply clusters = reader.ask("/search/clusters?" + question);

        assertThat(found(territories)).isEqualTo(list.records().size());
        assertThat(found(clusters)).isEqualTo(list.records().size());
        assertThat(territories.body().path("fallback"))
                .isEqualTo(clusters.body().path("fallback"))
                .isEqualTo(list.body().path("fallback"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"menuiserie", "nenuiserie", "menuiserie xylophagoscope", "xylophagoscope"})
    void feedsWhatIsInTheList(String q) throws FeedException {
        Reply list = reader.ask("/search?limit=100&q={q}", q);
        SyndFeed feed = feed("/search/feed?limit=100&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));

        assertThat(feed.getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactlyInAnyOrderElementsOf(list.body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString())
                        .toList());
        JsonNode fallback = list.body().path("fallback");
        if (!fallback.isMissingNode()) {
            assertThat(feed.getDescription())
                    .isEqualTo(fallback.path("explanation").asString());
        }
    }

    /** Where a reader looks on the map is no part of the question. */
    @Test
    void readsNoMoreWidelyWhereNothingLies() {
        Reply atSea = reader.ask("/search/clusters?q=menuiserie&bbox=-30,40,-20,45");

        assertThat(atSea.body().path("total").asInt()).isZero();
        assertThat(atSea.body().has("fallback")).isFalse();
        Reply misspelt = reader.ask("/search/clusters?q=nenuiserie&bbox=-30,40,-20,45");
        assertThat(misspelt.body().path("total").asInt()).isZero();
        assertThat(misspelt.body().path("fallback").path("kind").asString()).isEqualTo("spelling");
    }

    /** However many of them would find something: both have some of the words. */
    @ParameterizedTest
    @CsvSource({
        "nenuiserie saint-omer, spelling",
        "plâtrerie saint-omer, broader-activity",
        "menuiserie xylophagoscope, fewer-words"
    })
    void takesTheFirstReadingThatFindsAnything(String q, String kind) {
        assertThat(reader.ask("/search?q={q}", q)
                        .body()
                        .path("fallback")
                        .path("kind")
                        .asString())
                .isEqualTo(kind);
    }

    private SyndFeed feed(String path) throws FeedException {
        return new SyndFeedInput().build(new StringReader(reader.get(path).body()));
    }

    private static int found(Reply map) {
        return map.body()
                        .path("items")
                        .valueStream()
                        .mapToInt(item -> item.path("count").asInt())
                        .sum()
                + map.body().path("unlocated").asInt();
    }
}
