package eu.observatory.portal.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.operator.FormToken;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
@TestPropertySource(properties = "observatory.portal.operator.open=true")
class DecisionTests {

    private static final String DECISIONS = "/api/duplicates/decisions";

    private final WebTestClient web;
    private final RecordedGateway gateway;

    @Autowired
    DecisionTests(WebTestClient web, RecordedGateway gateway) {
        this.web = web;
        this.gateway = gateway;
    }

    @BeforeEach
    void forget() {
        gateway.forget();
    }

    /** The cookie and the token of a page's forms. */
    private record Seen(String cookie, String token) {}

    @ParameterizedTest
    @CsvSource({"same, open, /en/duplicates", "different, same, /en/duplicates?decision=same"})
    void tellsTheRegistryAndLeadsBackToTheList(String decision, String shown, String target) {
        decide(see(), decision, shown)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", target);
        assertThat(gateway.asked(DECISIONS)).singleElement().satisfies(asked -> {
            var json = JsonMapper.shared();
            assertThat(json.readTree(asked.body())).isEqualTo(json.readTree("""
                    {"first":"fr-siren-000000018","second":"be-kbo-1999000027","decision":"%s"}""".formatted(decision)));
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.headers()).containsEntry("x-observatory-client", "127.0.0.1");
        });
    }

    @Test
    void saysWhenAnEnterpriseIsGoneMeanwhile() {
        gateway.refuse(DECISIONS, 404, "not-found");
        decide(see(), "same", "open").expectStatus().isNotFound();
    }

    @Test
    void refusesAFormThatWasNotMadeHere() {
        var seen = see();
        decide(new Seen(seen.cookie(), "0".repeat(64)), "same", "open")
                .expectStatus()
                .isForbidden();
        decide(new Seen("another", seen.token()), "same", "open").expectStatus().isForbidden();
        assertThat(gateway.asked(DECISIONS)).isEmpty();
    }

    @Test
    void offersDecidingToNobodyElse() {
        var seen = see();
        web.get()
                .uri("/en/duplicates")
                .header("X-Forwarded-For", "192.0.2.7")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("likeness 83%").doesNotContain("<form class=\"steps\""));
        web.post()
                .uri("/en/duplicates")
                .header("X-Forwarded-For", "192.0.2.7")
                .cookie(FormToken.COOKIE, seen.cookie())
                .body(BodyInserters.fromFormData("token", seen.token()))
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(gateway.asked(DECISIONS)).isEmpty();
    }

    @Test
    void showsTheOperatorTheWay() {
        web.get()
                .uri("/en/about")
                .exchange()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("href=\"/en/duplicates\""));
    }

    private Seen see() {
        var answer = web.get()
                .uri("/en/duplicates")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        var token = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"")
                .matcher(Objects.requireNonNull(answer.getResponseBody()));
        assertThat(token.find()).as("a form").isTrue();
        return new Seen(
                Objects.requireNonNull(answer.getResponseCookies().getFirst(FormToken.COOKIE))
                        .getValue(),
                token.group(1));
    }

    private WebTestClient.ResponseSpec decide(Seen seen, String decision, String shown) {
        return web.post()
                .uri("/en/duplicates")
                .cookie(FormToken.COOKIE, seen.cookie())
                .body(BodyInserters.fromFormData("token", seen.token())
                        .with("first", "fr-siren-000000018")
                        .with("second", "be-kbo-1999000027")
                        .with("decision", decision)
                        .with("shown", shown))
                .exchange();
    }
}
