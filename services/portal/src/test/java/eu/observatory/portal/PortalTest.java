package eu.observatory.portal;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole portal on a port of its own, in front of a {@link RecordedGateway} that each test finds as it was recorded. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = RANDOM_PORT,
        properties = {
            "observatory.portal.patience=5s",
            "observatory.portal.caller-secret=shared",
            "observatory.portal.site.contact=observatory@portal.example",
            "management.server.port=0"
        })
@AutoConfigureWebTestClient(timeout = "30s")
@Import(PortalTest.Backend.class)
@ExtendWith(Forgetting.class)
public @interface PortalTest {

    @TestConfiguration
    class Backend {

        @Bean
        RecordedGateway recordedGateway() {
            return new RecordedGateway();
        }

        @Bean
        DynamicPropertyRegistrar gatewayAddress(RecordedGateway gateway) {
            return properties -> properties.add("observatory.portal.gateway-url", gateway::url);
        }

        @Bean
        @Lazy
        Reader reader(WebTestClient web) {
            return new Reader(web);
        }

        @Bean
        @Lazy
        Forms forms(WebTestClient web) {
            return new Forms(web);
        }

        @Bean
        @Lazy
        Members members(WebTestClient web, RecordedGateway gateway) {
            return new Members(web, gateway);
        }
    }
}
