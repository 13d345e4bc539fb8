package eu.observatory.registry.organisation;

import static eu.observatory.registry.organisation.Bodies.FEBRUARY;
import static eu.observatory.registry.organisation.Bodies.FEDERATION;
import static eu.observatory.registry.organisation.Bodies.federation;
import static eu.observatory.registry.organisation.Bodies.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrganisationHistoryTests extends ThreeOrganisations {

    @Test
    void tellsTheHistoryTheNewestFirst() {
        organisations.take(file(FEBRUARY), List.of(federation("Confédération")));
        JsonNode first = get("/organisations/" + FEDERATION + "/history?limit=1");
        assertThat(first.get("total").asLong()).isEqualTo(2);
        assertThat(first.at("/items/0/changes/0/field").asString()).isEqualTo("names");
        assertThat(first.at("/items/0/extractDate").asString()).isEqualTo("2026-02-01");
        JsonNode second = get("/organisations/" + FEDERATION + "/history?limit=1&cursor="
                + first.get("next").asString());
        assertThat(second.at("/items/0/kind").asString()).isEqualTo("added");
        assertThat(second.has("next")).isFalse();
    }
}
