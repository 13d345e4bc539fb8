package eu.observatory.notices;

import eu.observatory.platform.test.EventSchemas;
import eu.observatory.platform.test.OpenApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@NoticesTest
class ContractTests {

    @Autowired
    private WebTestClient web;

    @Test
    void serviceOffersWhatItsCheckedInContractSays() {
        OpenApiDocument.check(web, "notices");
    }

    @Test
    void exampleKeepsTheContractOfItsTopic() {
        EventSchemas.validate("notices.notices", EventSchemas.example("notices.notices"));
    }
}
