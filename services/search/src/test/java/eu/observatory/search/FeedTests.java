package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import eu.observatory.search.enterprise.EnterpriseFeed;
import eu.observatory.search.enterprise.Sample;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@BareSearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class FeedTests {

    private final Reader reader;
    private final EnterpriseFeed feed;
    private final IndexControl index;

    FeedTests(Reader reader, EnterpriseFeed feed, IndexControl index) {
        this.reader = reader;
        this.feed = feed;
        this.index = index;
    }

    @BeforeEach
    void load() {
        index.await();
        feed.takeAt(
                "2026-02-01T10:00:00Z",
                Sample.of("feed", "fr-siren-540000001", 1, "<b>Menuiserie</b> & Fils ]]> \u0001\uFFFF")
                        .saying("fr", "Des <fenêtres> & des portes"));
        feed.takeAt(
                "2026-03-01T10:00:00Z",
                Sample.of("feed", "fr-siren-540000002", 1, "Menuiserie récente 🦊")
                        .in("fr-62765", "Saint-Omer", 50.7486, 2.2612, Corpus.SAINT_OMER));
        index.refresh();
    }

    @Test
    void showsTheNewestFirst() throws FeedException {
        HttpResponse<String> response = reader.get("/search/feed?owner=feed&q=menuiserie", "Accept-Language", "nl");
        SyndFeed read = new SyndFeedInput().build(new StringReader(response.body()));

        assertThat(response.headers().firstValue("Content-Type")).contains("application/rss+xml;charset=UTF-8");
        assertThat(response.headers().firstValue("Content-Language")).contains("nl");
        assertThat(response.headers().firstValue("Last-Modified")).contains("Sun, 01 Mar 2026 10:00:00 GMT");
        assertThat(read.getFeedType()).isEqualTo("rss_2.0");
        assertThat(read.getTitle()).isEqualTo("Observatorium: menuiserie");
        assertThat(read.getLanguage()).isEqualTo("nl");
        assertThat(read.getLink()).contains("/nl/search?owner=feed&q=menuiserie");
        assertThat(response.body())
                .containsPattern("<atom:link [^>]*href=\"http://[^\"]*/search/feed\\?owner=feed&amp;q=menuiserie\"")
                .contains("<guid isPermaLink=\"false\">feed:enterprise:fr-siren-540000002</guid>");
        List<SyndEntry> entries = read.getEntries();
        assertThat(entries)
                .extracting(SyndEntry::getUri)
                .containsExactly("feed:enterprise:fr-siren-540000002", "feed:enterprise:fr-siren-540000001");
        assertThat(entries.getFirst().getTitle()).isEqualTo("Menuiserie récente 🦊");
        assertThat(entries.getFirst().getLink()).endsWith("/nl/enterprises/fr-siren-540000002");
        assertThat(entries.getFirst().getPublishedDate()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void writesAnyTextAsXml() throws FeedException {
        String body = reader.get("/search/feed?owner=feed").body();
        SyndEntry entry =
                new SyndFeedInput().build(new StringReader(body)).getEntries().getLast();

        assertThat(entry.getTitle()).startsWith("<b>Menuiserie</b> & Fils ]]>").doesNotContain("\u0001", "\uFFFF");
        assertThat(entry.getDescription().getValue()).contains("Des &lt;fenêtres&gt; &amp; des portes");
        assertThat(reader.get("/search/feed?owner=feed&q=%3Cx%3E%26%22%27%20%E2%80%AE%EF%BF%BF")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isTheSameUntilSomethingChanges() {
        HttpResponse<String> first = reader.get("/search/feed?owner=feed");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = reader.get("/search/feed?owner=feed", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(reader.get("/search/feed?owner=feed", "If-Modified-Since", "Sun, 01 Mar 2026 10:00:00 GMT")
                        .statusCode())
                .isEqualTo(304);

        feed.takeAt("2026-04-01T10:00:00Z", Sample.of("feed", "fr-siren-540000002", 2, "Menuiserie renommée"));
        index.refresh();
        HttpResponse<String> changed = reader.get("/search/feed?owner=feed", "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>");
    }

    @Test
    void namesTheDoorThatReadersCameBy() {
        HttpResponse<String> response = reader.get(
                "/search/feed?owner=feed",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "observatory.example",
                "X-Forwarded-Port",
                "443",
                "X-Forwarded-Prefix",
                "/api");

        assertThat(response.body())
                .contains("https://observatory.example/api/search/feed?owner=feed")
                .contains("<link>https://observatory.example/fr/enterprises/fr-siren-540000002</link>");
    }

    @Test
    void speaksTheLanguageInItsAddress() throws FeedException {
        HttpResponse<String> response =
                reader.get("/search/feed?owner=feed&lang=de&q=menuiserie", "Accept-Language", "nl");
        SyndFeed read = new SyndFeedInput().build(new StringReader(response.body()));

        assertThat(response.headers().allValues("Content-Language")).containsExactly("de");
        assertThat(read.getLanguage()).isEqualTo("de");
        assertThat(read.getTitle()).isEqualTo("Observatorium: menuiserie");
        assertThat(read.getLink()).endsWith("/de/search?owner=feed&q=menuiserie");
        assertThat(response.body()).contains("/search/feed?owner=feed&amp;lang=de&amp;q=menuiserie");
        assertThat(read.getEntries().getFirst().getLink()).endsWith("/de/enterprises/fr-siren-540000002");
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertThat(reader.get("/search/feed?owner=feed&lang=fr&q=menuiserie", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsTheQuestionAsItWasWrittenInTheLinkToIt() throws FeedException {
        HttpResponse<String> response = reader.get("/search/feed?q=caf%C3%A9+%26+th%C3%A9&owner=feed&lang=en");
        SyndFeed read = new SyndFeedInput().build(new StringReader(response.body()));

        assertThat(read.getLink()).endsWith("/en/search?q=caf%C3%A9+%26+th%C3%A9&owner=feed");
    }

    @ParameterizedTest
    @CsvSource({"cursor=x, cursor", "sort=name, sort", "limit=101, limit", "lang=it, lang", "lang=FR, lang"})
    void refusesWhatAFeedDoesNotHave(String query, String field) {
        HttpResponse<String> response = reader.get("/search/feed?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"field\":\"" + field + "\"");
    }
}
