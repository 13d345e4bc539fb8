package eu.observatory.registry.organisation;

import static eu.observatory.registry.organisation.Bodies.FEDERATION;
import static eu.observatory.registry.organisation.Bodies.JANUARY;
import static eu.observatory.registry.organisation.Bodies.centre;
import static eu.observatory.registry.organisation.Bodies.commune;
import static eu.observatory.registry.organisation.Bodies.federation;
import static eu.observatory.registry.organisation.Bodies.file;
import static eu.observatory.registry.organisation.Bodies.kbo;

import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Affiliation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A registry that holds a federation, a commune, and a social-welfare centre that belongs to the federation. */
@RegistryTest
abstract class ThreeOrganisations {

    @Autowired
    OrganisationIntake organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebTestClient web;

    @BeforeEach
    void three() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark,"
                        + " organisation, organisation_source, organisation_revision")
                .update();
        organisations.take(file(JANUARY), List.of(federation("Fédération des exemples")));
        organisations.take(
                kbo(JANUARY),
                List.of(commune("Namur", "be-92094"), centre(new Affiliation(FEDERATION, JANUARY, null))));
    }

    long total(String query) {
        return get("/organisations?" + query).get("total").asLong();
    }

    JsonNode get(String path) {
        return web.get()
                .uri(path)
                .header("Accept-Language", "fr")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
