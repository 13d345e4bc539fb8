package eu.observatory.registry;

import eu.observatory.platform.test.EventSchemas;
import eu.observatory.platform.test.OpenApiDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.reactive.server.WebTestClient;

@RegistryTest
class ContractTests {

    @Autowired
    private WebTestClient web;

    @Test
    void serviceOffersWhatItsCheckedInContractSays() {
        OpenApiDocument.check(web, "registry");
    }

    @Test
    void exampleOfAnEnterpriseKeepsTheContractOfItsTopic() throws IOException {
        EventSchemas.validate(
                "registry.enterprises",
                new ClassPathResource("openapi/enterprise.json").getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void exampleOfAnOrganisationKeepsTheContractOfItsTopic() throws IOException {
        EventSchemas.validate(
                "registry.organisations",
                new ClassPathResource("openapi/organisation.json").getContentAsString(StandardCharsets.UTF_8));
    }
}
