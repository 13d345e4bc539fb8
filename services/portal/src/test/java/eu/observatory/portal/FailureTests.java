package eu.observatory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@PortalTest
class FailureTests {

    private static final String ENTERPRISE = "/api/enterprises/fr-siren-000000018";

    private final WebTestClient web;
    private final RecordedGateway gateway;

    @Autowired
    FailureTests(WebTestClient web, RecordedGateway gateway) {
        this.web = web;
        this.gateway = gateway;
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/nothing/here, 404, Cette page n’existe pas",
        "/nothing, 404, Cette page n’existe pas",
        "/nl/enterprises/nobody, 404, Deze pagina bestaat niet",
        "/de/enterprises/a b, 404, Diese Seite gibt es nicht",
        "/en/style.css, 404, This page does not exist"
    })
    void saysInTheVisitorsLanguageThatAPageIsMissing(String path, int status, String words) {
        assertThat(page(path, status)).contains(words).contains("noindex").doesNotContain("canonical");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Ce service est momentanément indisponible",
        "nl, Deze dienst is tijdelijk niet beschikbaar",
        "de, Dieser Dienst ist vorübergehend nicht verfügbar",
        "en, This service is temporarily unavailable"
    })
    void staysReadableWhenSearchIsDown(String language, String words) {
        gateway.refuse("/api/search", 503, "unavailable");
        assertThat(page("/" + language + "/search?q=a", 503))
                .contains(words)
                .contains("href=\"/" + language + "/search?q=a\"")
                .doesNotContain("Exception");
    }

    @Test
    void doesNotWaitForASlowAnswer() {
        gateway.stall("/api/search", Duration.ofSeconds(20));
        page("/fr/search?q=a", 503); // who waits gets an answer
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{\"items\":{}}", "null"})
    void treatsAnAnswerThatIsNoneAsAnOutage(String answer) {
        gateway.tell("/api/search", 200, answer);
        page("/fr/search?q=a", 503);
    }

    @Test
    void passesOnHowLongToWait() {
        gateway.refuse("/api/search", 429, "too-many-requests");
        web.get()
                .uri("/en/search?q=a")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "17");
    }

    @Test
    void offersTheFirstPageAgainWhenTheListHasExpired() {
        gateway.refuse("/api/search", 410, "expired-cursor");
        assertThat(page("/fr/search?q=a&nuts=FRE12&cursor=old", 410))
                .contains("Cette liste a expiré")
                .contains("href=\"/fr/search?q=a&amp;nuts=FRE12\"");
    }

    @Test
    void saysThatARecordWasWithdrawn() {
        gateway.refuse(ENTERPRISE, 410, "gone");
        assertThat(page("/en/enterprises/fr-siren-000000018", 410)).contains("withdrawn");
    }

    @ParameterizedTest
    @CsvSource({
        "409, conflict, 409, Cela ne peut plus se faire ainsi",
        "412, stale-revision, 409, Cela ne peut plus se faire ainsi",
        "413, too-large, 413, C’est trop volumineux",
        "400, invalid-body, 400, Quelque chose dans le formulaire ne convient pas"
    })
    void saysInWordsWhatTheApiRefusesAndBehindThemWhatItSaid(int status, String slug, int shown, String words) {
        gateway.refuse(ENTERPRISE, status, slug);
        assertThat(page("/fr/enterprises/fr-siren-000000018", shown))
                .contains(words)
                .contains(
                        "<summary>Ce que le système a répondu, en anglais</summary><p lang=\"en\">Said by the API</p>");
    }

    @Test
    void showsAnEnterpriseWithoutItsHistoryAndItsDuplicates() {
        gateway.refuse(ENTERPRISE + "/history", 503, "unavailable");
        gateway.refuse(ENTERPRISE + "/duplicates", 503, "unavailable");
        assertThat(page("/en/enterprises/fr-siren-000000018", 200)).contains("The history is not available");
    }

    @Test
    void refusesWhatIsNotARead() {
        web.post().uri("/fr/search").exchange().expectStatus().isEqualTo(405);
    }

    private String page(String path, int status) {
        var answer = web.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .exists("Content-Security-Policy")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(answer);
    }
}
