package eu.observatory.portal.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@PortalTest
class DuplicateControllerTests {

    private final WebTestClient web;
    private final RecordedGateway gateway;

    @Autowired
    DuplicateControllerTests(WebTestClient web, RecordedGateway gateway) {
        this.web = web;
        this.gateway = gateway;
    }

    @BeforeEach
    void forget() {
        gateway.forget();
    }

    @Test
    void listsPairsWithTheirReasons() {
        assertThat(page("/en/duplicates?decision=same&cursor=c", 200))
                .contains("31 pairs")
                .contains("likeness 83%")
                .contains("same website marais.example")
                .contains("href=\"/en/enterprises/be-kbo-1999000027\"")
                .contains("href=\"/en/duplicates?decision=same&amp;cursor=c2VhbGVk.page-2\"");
        assertThat(gateway.asked("/api/duplicates").getFirst().parameters())
                .containsEntry("decision", List.of("same"))
                .containsEntry("cursor", List.of("c"));
    }

    @Test
    void takesAnUnknownDecisionForNone() {
        page("/en/duplicates?decision=maybe", 200);
        assertThat(gateway.asked("/api/duplicates").getFirst().parameters()).containsEntry("decision", List.of("open"));
    }

    private String page(String path, int status) {
        return String.valueOf(web.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
