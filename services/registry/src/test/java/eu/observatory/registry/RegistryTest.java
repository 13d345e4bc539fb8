package eu.observatory.registry;

import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.platform.test.LocalTokens;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real PostgreSQL, with no broker: one context for all tests that ask for no more. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "PT1M")
@Import({LocalPostgres.class, LocalTokens.class, RegistryTest.Calls.class})
public @interface RegistryTest {

    @TestConfiguration
    class Calls {

        @Bean
        @Lazy
        Api api(WebTestClient web, JsonMapper json) {
            return new Api(web, json);
        }
    }
}
