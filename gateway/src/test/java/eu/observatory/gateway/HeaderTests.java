package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the gateway says beside an answer, and what it believes of a request. */
@ExtendWith(OutputCaptureExtension.class)
@AnswerTest
class HeaderTests {

    @LocalServerPort
    int port;

    WebTestClient client;

    @BeforeEach
    void connect() {
        client = Surroundings.client(port);
    }

    @Test
    void protectsReadersOfPagesAndOfData() {
        client.get()
                .uri("/")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .exists("Referrer-Policy")
                .expectHeader()
                .exists("Permissions-Policy")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'self'")
                                .contains("frame-ancestors 'none'"))
                .expectHeader()
                .doesNotExist("X-Powered-By")
                .expectHeader()
                .doesNotExist("Strict-Transport-Security");
        client.get()
                .uri("/api/enterprises")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .expectHeader()
                .doesNotExist("Server");
    }

    @Test
    void leavesThePortalItsOwnPolicy() {
        client.get().uri("/own").exchange().expectHeader().valueEquals("Content-Security-Policy", "default-src 'none'");
    }

    @Test
    void promisesHttpsOnlyWhenReachedByIt() {
        client.get()
                .uri("/")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "observatory.example")
                .exchange()
                .expectHeader()
                .exists("Strict-Transport-Security");
    }

    @Test
    void believesATrustedProxyAboutTheAddress() {
        client.get()
                .uri("/api/enterprises")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "observatory.example")
                .header("X-Forwarded-For", "198.51.100.1, 203.0.113.7")
                .exchange()
                .expectBody()
                .jsonPath("$.headers['x-forwarded-host']")
                .isEqualTo("observatory.example")
                .jsonPath("$.headers['x-forwarded-proto']")
                .isEqualTo("https")
                .jsonPath("$.headers['x-forwarded-for']")
                .isEqualTo("203.0.113.7");
    }

    @Test
    void keepsASaneRequestIdAndLogsIt(CapturedOutput output) {
        client.get()
                .uri("/api/enterprises")
                .header("X-Request-Id", "reader-0001")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "reader-0001")
                .expectBody()
                .jsonPath("$.headers['x-request-id']")
                .isEqualTo("reader-0001");
        assertThat(output).contains("reader-0001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "has space in it",
                "<script>alert(1)</script>",
                "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
            })
    void makesARequestIdInPlaceOfAStrangeOne(String strange) {
        client.get()
                .uri("/api/nothing")
                .header("X-Request-Id", strange)
                .exchange()
                .expectHeader()
                .valueMatches("X-Request-Id", "[0-9a-f]{32}");
    }
}
