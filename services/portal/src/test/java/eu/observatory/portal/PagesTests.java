package eu.observatory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@PortalTest
class PagesTests {

    static final String[] PAGES = {
        "",
        "/search?q=menuiserie",
        "/search/map?q=menuiserie&near=Mons",
        "/enterprises/fr-siren-000000018",
        "/enterprises/be-kbo-1999000027",
        "/search/why?id=hub:enterprise:fr-siren-000000018&q=menuiserie",
        "/datasets/sirene/changes",
        "/duplicates",
        "/organisations",
        "/organisations/be-kbo-0419999904",
        "/organisations/be-kbo-0419999904/members",
        "/about",
        "/partners",
        "/contact",
        "/contact?about=enterprise:fr-siren-000000018",
        "/contact/sent?receipt=7KQ3M-9WT2X",
        "/plan",
        "/account",
        "/legal",
        "/privacy",
        "/accessibility"
    };

    private final WebTestClient web;
    private final Reader reader;
    private final int port;

    @Autowired
    PagesTests(WebTestClient web, Reader reader, @LocalServerPort int port) {
        this.web = web;
        this.reader = reader;
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void rendersEveryPageInEachLanguageWithoutAMissingMessage(String language) {
        for (var page : PAGES) {
            var html = reader.page("/" + language + page);
            assertThat(html)
                    .as(page)
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContain("??")
                    .doesNotContain("th:")
                    .doesNotContain("{0");
        }
    }

    @Test
    void keepsPageAndQueryWhenTheLanguageChanges() {
        assertThat(reader.page("/fr/search?q=menuiserie&nuts=FRE12"))
                .contains("href=\"/nl/search?q=menuiserie&amp;nuts=FRE12\"")
                .containsPattern(
                        "rel=\"alternate\" hreflang=\"de\" href=\"http[^\"]*/de/search\\?q=menuiserie&amp;nuts=FRE12\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 'nl-BE,fr;q=0.5', /nl",
        "/, 'pt', /fr",
        "/, '*', /fr",
        "/, ';;;', /fr",
        "/search?q=a%26b, 'en', /en/search?q=a%26b",
        "/?lang=de, 'fr', /de?lang=de",
        "/about?utm_source=letter, 'en', /en/about?utm_source=letter"
    })
    void leadsToTheVisitorsLanguage(String asked, String accepted, String target) {
        web.get()
                .uri(URI.create("http://localhost:" + port + asked))
                .header("Accept-Language", accepted)
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueEquals("Location", target)
                .expectHeader()
                .valueMatches("Vary", ".*Accept-Language.*");
    }

    @Test
    void forbidsWhatTheSiteDoesNotDo() {
        web.get()
                .uri("/fr")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'none'.*")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Language", "fr")
                .expectBody(String.class)
                .value(html -> assertThat(html)
                        .doesNotContain(" style=")
                        .doesNotContain("<style")
                        .doesNotContainPattern("<script(?![^>]* src=)")
                        .doesNotContainPattern(" on[a-z]+="));
    }

    @Test
    void servesItsOwnStylesAndScripts() {
        var html = reader.page("/fr");
        for (var link : Pattern.compile("(?:src|href)=\"(/[^\"]*\\.(?:js|css|svg)[^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList()) {
            web.get()
                    .uri(link)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueMatches("Cache-Control", "max-age=3600");
        }
        assertThat(html).contains("/htmx.min.js").contains("/style.css?v=").contains("/suggestions.js?v=");
    }

    @Test
    void tellsCrawlersWhereThePagesAre() {
        assertThat(reader.page("/robots.txt")).contains("/sitemap.xml").contains("Disallow: /api/");
        assertThat(reader.page("/sitemap.xml"))
                .contains("/de/accessibility</loc>")
                .contains("hreflang=\"nl\"");
    }

    @Test
    void describesNoApiOfItsOwn() {
        web.get().uri("/v3/api-docs").exchange().expectStatus().isNotFound();
    }
}
