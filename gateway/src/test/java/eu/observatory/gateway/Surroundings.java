package eu.observatory.gateway;

import java.net.URI;
import java.time.Duration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Points the gateway of a test at its back ends, and a client at the gateway. */
final class Surroundings {

    private Surroundings() {}

    static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    static void register(DynamicPropertyRegistry properties, URI registry, URI search, URI portal) {
        properties.add("REGISTRY_URL", registry::toString);
        properties.add("SEARCH_URL", search::toString);
        properties.add("PORTAL_URL", portal::toString);
        properties.add("MANAGEMENT_PORT", () -> 0);
    }
}
