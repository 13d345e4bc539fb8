package eu.observatory.gateway;

import java.net.URI;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Points the gateway of a test at its back ends. */
final class Surroundings {

    private Surroundings() {}

    static void register(DynamicPropertyRegistry properties, URI registry, URI search, URI portal) {
        properties.add("REGISTRY_URL", registry::toString);
        properties.add("SEARCH_URL", search::toString);
        properties.add("PORTAL_URL", portal::toString);
        properties.add("MANAGEMENT_PORT", () -> 0);
    }
}
