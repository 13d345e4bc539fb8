package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Which web sites may read the answers. */
@AnswerTest
class OriginTests {

    @Autowired
    Backend registry;

    @LocalServerPort
    int port;

    WebTestClient client;

    @BeforeEach
    void connect() {
        client = Surroundings.client(port);
    }

    @Test
    void letsConfiguredOriginsRead() {
        client.get()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://data.example.org")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://data.example.org");
        client.options()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://data.example.org")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "PUT")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization, if-match")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists(HttpHeaders.ACCESS_CONTROL_MAX_AGE);
    }

    @Test
    void refusesAnyOtherOrigin() {
        int before = registry.asked();
        client.get()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:origin-not-allowed");
        client.options()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://evil.example")
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(registry.asked()).isEqualTo(before);
    }

    @Test
    void takesItsOwnPagesForNoStrangerBehindAProxy() {
        client.post()
                .uri("/api/enterprises")
                .header(HttpHeaders.ORIGIN, "https://observatory.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "observatory.example")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
