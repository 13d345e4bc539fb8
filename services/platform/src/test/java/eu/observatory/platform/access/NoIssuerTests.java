package eu.observatory.platform.access;

import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        classes = ThingRecords.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=things",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.flyway.url=jdbc:set-by-the-test",
            "spring.r2dbc.url=r2dbc:set-by-the-test"
        })
@ActiveProfiles("local")
@AutoConfigureWebTestClient(timeout = "60s")
@Import(LocalPostgres.class)
class NoIssuerTests {

    @Autowired
    private WebTestClient http;

    @Test
    void onlyWhatIsOpenIsThere() {
        http.get().uri("/things").exchange().expectStatus().isOk();
        http.get().uri("/things/mine").exchange().expectStatus().isNotFound();
        http.get()
                .uri("/things")
                .header("Authorization", Tokens.of(Role.OPERATOR).bearer())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void whoSitsAtTheMachineMayDoWhatARuleSays() {
        http.post()
                .uri("/things")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.asked")
                .isEqualTo("this-machine");
        http.post().uri("/things/walloon/decision").exchange().expectStatus().isNotFound();
    }

    @Test
    void aProxyOrAPageElsewhereIsNotThisMachine() {
        for (String header : new String[] {"X-Forwarded-For", "Forwarded", "Via", "Origin"}) {
            http.post()
                    .uri("/things")
                    .header(header, "http://127.0.0.1")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }
}
