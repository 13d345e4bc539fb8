package eu.observatory.registry.organisation;

import static eu.observatory.registry.organisation.Bodies.CENTRE;
import static eu.observatory.registry.organisation.Bodies.FEDERATION;
import static eu.observatory.registry.organisation.Bodies.JANUARY;
import static eu.observatory.registry.organisation.Bodies.centre;
import static eu.observatory.registry.organisation.Bodies.federation;
import static eu.observatory.registry.organisation.Bodies.file;

import eu.observatory.registry.RegistryTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@RegistryTest
class OrganisationBearersTests {

    @Autowired
    private OrganisationIntake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void fill() {
        jdbc.sql("truncate enterprise, organisation, organisation_source, organisation_revision, outbox_mark")
                .update();
        intake.take(file(JANUARY), List.of(federation("Fédération"), centre()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999.000.150", "BE 1999 000 150", "be-kbo-1999000150"})
    void numberLeadsToTheOrganisation(String written) {
        web.get()
                .uri("/identifiers/{written}", written)
                .header("Accept-Language", "de")
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].type")
                .isEqualTo("organisation")
                .jsonPath("$.items[0].id")
                .isEqualTo(FEDERATION)
                .jsonPath("$.items[0].name")
                .isEqualTo("Verband der Beispiele");
    }

    @Test
    void withdrawnOneBearsNone() {
        jdbc.sql("update organisation set withdrawn = true where id = ?")
                .param(CENTRE)
                .update();
        web.get()
                .uri("/identifiers/" + CENTRE)
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0);
    }
}
