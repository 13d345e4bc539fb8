package eu.observatory.registry.codes;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.LocalPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is no file of codes, and what is said of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("local")
@Import(LocalPostgres.class)
class RefusedCodesTests {

    @LocalServerPort
    private int port;

    private WebTestClient web = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    @Test
    void refusesWordsForConceptsThatNobodyKnows() {
        put("lexicon", "nace;fr;nl;de;en\n99.98;rien;niets;nichts;nothing\n")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("No such concepts: nace-rev2:99.98.");
        put("lexicon", "nace;fr;nl;de;en\n95.29;;;;\n").expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @CsvSource({
        "communes-fr,  '<html></html>',                              columns",
        "communes-fr,  '',                                           no rows",
        "nace-rev2,    'code;label\n01;x',                           columns",
        "positions-be, 'a,b\n1,2',                                   line 1",
        "positions-be, '1000,Bruxelles,east,north',                  line 1"
    })
    void refusesAWrongFileAndSaysWhatItExpected(String format, String file, String said) {
        web.put()
                .uri("/imports/codes/" + format + "?extractDate=2026-01-01")
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail).contains("Expected a CSV").contains(said));
    }

    /** Most are read in UTF-8, some in Latin 1, where all bytes are letters. */
    @Test
    void takesAnImageForNoneOfItsLayouts() {
        byte[] image = Arrays.copyOf(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"), 100_000);
        JsonNode formats = JsonMapper.shared()
                .readTree(Objects.requireNonNull(web.get()
                        .uri("/imports/codes")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()));
        for (JsonNode format : formats) {
            web.put()
                    .uri("/imports/codes/" + format.get("format").asString() + "?extractDate=2026-01-01")
                    .bodyValue(image)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:observatory:problem:invalid-parameter");
        }
    }

    @Test
    void refusesAForm() {
        web.put()
                .uri("/imports/codes/forms-fr?extractDate=2026-01-01")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .bodyValue("--x--".getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void refusesBytesThatAreNotTheCharset() {
        web.put()
                .uri("/imports/codes/forms-fr?extractDate=2026-01-01")
                .bodyValue("code,libelle\n1,é\n".getBytes(StandardCharsets.ISO_8859_1))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void knowsItsLayoutsAndRefusesOthers() {
        web.get()
                .uri("/imports/codes")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(12);
        web.put()
                .uri("/imports/codes/planets?extractDate=2026-01-01")
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isNotFound();
        web.put()
                .uri("/imports/codes/forms-fr?extractDate=2026-01-01")
                .header("X-Forwarded-For", "192.0.2.1")
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private WebTestClient.ResponseSpec put(String format, String file) {
        return web.put()
                .uri("/imports/codes/" + format + "?extractDate=2026-01-01")
                .bodyValue(file)
                .exchange();
    }
}
