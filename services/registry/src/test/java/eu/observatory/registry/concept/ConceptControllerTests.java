package eu.observatory.registry.concept;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@RegistryTest
class ConceptControllerTests {

    @Autowired
    private WebTestClient web;

    @Test
    void answersAConceptInTheReadersLanguage() {
        web.get()
                .uri("/concepts/nace-rev2:43.32")
                .header("Accept-Language", "nl")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Language", "nl")
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.label")
                .isEqualTo("Schrijnwerk")
                .jsonPath("$.labels.de")
                .isEqualTo("Bautischlerei und -schlosserei")
                .jsonPath("$.parent")
                .isEqualTo("nace-rev2:43.3")
                .jsonPath("$.terms.en[0]")
                .isEqualTo("joinery");
    }

    @Test
    void listsEveryDivisionOnceOverItsPages() {
        List<String> codes = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page =
                    get("/concepts?scheme=nace-rev2&level=2&limit=40" + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.get("total").asInt()).isEqualTo(88);
            page.get("items").forEach(item -> codes.add(item.get("code").asString()));
            cursor = page.path("next").asStringOpt().orElse(null);
        } while (cursor != null);

        assertThat(codes).hasSize(88).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void listsWhatIsNarrowerThanAConcept() {
        assertThat(get("/concepts?parent=nace-rev2:43&limit=100").get("items"))
                .extracting(item -> item.get("id").asString())
                .contains("nace-rev2:43.3");
        assertThat(get("/concepts?parent=family:association").get("total").asInt())
                .isGreaterThan(5);
    }

    @Test
    void answersProblems() {
        web.get().uri("/concepts/nace-rev2:00.00").exchange().expectStatus().isNotFound();
        web.get().uri("/concepts?schema=nace").exchange().expectStatus().isBadRequest();
        web.get().uri("/concepts?limit=101").exchange().expectStatus().isBadRequest();
        web.get().uri("/concepts?cursor=forged").exchange().expectStatus().isBadRequest();
        String other = get("/concepts?scheme=nace-rev2&limit=1").get("next").asString();
        web.get()
                .uri("/concepts?scheme=fr-cj&cursor=" + other)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private JsonNode get(String uri) {
        return Objects.requireNonNull(web.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
