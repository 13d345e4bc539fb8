package eu.observatory.registry.organisation;

import static eu.observatory.registry.organisation.Bodies.CENTRE;
import static eu.observatory.registry.organisation.Bodies.COMMUNE;
import static eu.observatory.registry.organisation.Bodies.FEDERATION;
import static eu.observatory.registry.organisation.Bodies.JANUARY;
import static eu.observatory.registry.organisation.Bodies.commune;
import static eu.observatory.registry.organisation.Bodies.kbo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OrganisationControllerTests extends ThreeOrganisations {

    @Test
    void answersAnOrganisationWithItsLabelsInTheReadersLanguage() {
        web.get()
                .uri("/organisations/" + CENTRE)
                .header("Accept-Language", "de")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1-de\"")
                .expectHeader()
                .valueEquals("Content-Language", "de")
                .expectBody()
                .jsonPath("$.kinds[0]")
                .isEqualTo("social-welfare-centre")
                .jsonPath("$.territories[0]")
                .isEqualTo("be-53053")
                .jsonPath("$.parent")
                .doesNotExist()
                .jsonPath("$.enterprise")
                .isEqualTo(false)
                .jsonPath("$.labels.BE")
                .isEqualTo("Belgien")
                .jsonPath("$.labels['be-53053']")
                .isNotEmpty()
                .jsonPath("$.labels['%s']".formatted(FEDERATION))
                .isEqualTo("Verband der Beispiele");
    }

    @Test
    void spares304ToWhoHasTheRevisionAlready() {
        web.get()
                .uri("/organisations/" + CENTRE)
                .header("Accept-Language", "en")
                .header("If-None-Match", "\"1-en\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void answersProblemForUnknownAndForWithdrawnOrganisation() {
        organisations.withdraw("bodies", 10);
        for (String below : List.of("", "/members", "/history")) {
            web.get()
                    .uri("/organisations/" + FEDERATION + below)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(410);
            web.get()
                    .uri("/organisations/nobody" + below)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:observatory:problem:not-found");
        }
        assertThat(total("")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=commune,1",
        "kind=commune&kind=social-welfare-centre,2",
        "kind=employers-body,1",
        "kind=buyer,0",
        "country=BE,3",
        "country=FR,0",
        "nuts=BE3,3",
        "nuts=BE32,1",
        "nuts=BE32&nuts=BE352,3",
        "commune=be-53053,1",
        "commune=be-92094,2",
        "commune=be-92094&kind=commune,1",
        "status=active,3",
        "status=closed,0",
        "affiliation=be-kbo-1999000150,1",
        "parent=be-kbo-1999000150,0",
        "dataset=bodies,1",
        "sample=false,3",
        "sample=true,0"
    })
    void filters(String query, long expected) {
        assertThat(total(query)).isEqualTo(expected);
    }

    @Test
    void findsTheCommuneOfTodayUnderTheIdOfBeforeAMerger() {
        organisations.take(kbo(JANUARY), List.of(commune("Bastogne", "be-82003")));
        assertThat(total("commune=be-82003&kind=commune")).isEqualTo(1);
        assertThat(total("commune=be-82039&kind=commune")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=club",
                "country=be",
                "nuts=B%25",
                "commune=Mons",
                "status=asleep",
                "parent=%00",
                "affiliation=A'B",
                "dataset=..",
                "sample=perhaps",
                "limit=0",
                "limit=101",
                "cursor=forged",
                "kinds=commune"
            })
    void namesTheParameterItRefuses(String query) {
        web.get()
                .uri("/organisations?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void pagesInTheOrderOfIdsWithAConstantTotal() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/organisations?limit=1" + cursor);
            assertThat(page.get("total").asLong()).isEqualTo(3);
            seen.add(page.at("/items/0/id").asString());
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        } while (cursor != null);
        assertThat(seen).containsExactly(FEDERATION, COMMUNE, CENTRE);
        String next = get("/organisations?limit=1").get("next").asString();
        web.get()
                .uri("/organisations?limit=1&kind=commune&cursor=" + next)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }
}
