package eu.observatory.search;

import eu.observatory.platform.test.OpenApiDocument;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.reactive.server.WebTestClient;

@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class ContractTests {

    private final Environment environment;

    ContractTests(Environment environment) {
        this.environment = environment;
    }

    @Test
    void offersWhatItsContractSays() {
        String url = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        OpenApiDocument.check(
                WebTestClient.bindToServer()
                        .baseUrl(url)
                        .responseTimeout(Duration.ofMinutes(1))
                        .build(),
                "search");
    }
}
