package eu.observatory.registry.territory;

import eu.observatory.registry.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@RegistryTest
class TerritoryControllerTests {

    @Autowired
    private WebTestClient web;

    @Test
    void answersAProvinceInTheReadersLanguage() {
        web.get()
                .uri("/territories/BE32")
                .header("Accept-Language", "de")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Language", "de")
                .expectBody()
                .jsonPath("$.label")
                .isEqualTo("Provinz Hennegau")
                .jsonPath("$.kind")
                .isEqualTo("nuts2")
                .jsonPath("$.region")
                .isEqualTo("BE3");
    }

    @Test
    void answersACommuneWithItsCentroidAndWhatItLiesIn() {
        web.get()
                .uri("/territories/fr-97209")
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.label")
                .isEqualTo("Fort-de-France")
                .jsonPath("$.nuts[2]")
                .isEqualTo("FRY20")
                .jsonPath("$.region")
                .isEqualTo("FRY2")
                .jsonPath("$.position.lon")
                .isEqualTo(-61.0588);
    }

    @Test
    void listsByKindCountryAndParent() {
        web.get()
                .uri("/territories?kind=nuts2&country=BE&limit=100")
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(11);
        web.get()
                .uri("/territories?parent=BE32")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.id == 'BE32A')].label")
                .isEqualTo("Arrondissement d'Ath");
    }

    @Test
    void answersProblems() {
        web.get().uri("/territories/XX").exchange().expectStatus().isNotFound();
        web.get().uri("/territories?kind=planet").exchange().expectStatus().isBadRequest();
    }
}
