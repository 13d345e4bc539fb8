package eu.observatory.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.json.HouseJson;
import org.junit.jupiter.api.Test;

class OrganisationExportTests extends ThreeOrganisations {

    @Test
    void exportsFullStatesOneALine() {
        String lines = web.get()
                .uri("/organisations/export.ndjson?nuts=BE3")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "application/x-ndjson")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(lines.lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(HouseJson.mapper().readTree(line).has("provenance"))
                        .isTrue());
    }
}
