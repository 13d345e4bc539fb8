package eu.observatory.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** A service that is not built here is routed by the gateway's environment alone, beside those that are. */
class FurtherServiceTests {

    @Test
    void isAddedByTwoVariables() throws IOException {
        RouteSettings usual = with(Map.of());
        RouteSettings settings = with(Map.of(
                "OBSERVATORY_GATEWAY_ROUTE_SERVICES_PERMITS_URL", "http://region-permits:8080",
                "OBSERVATORY_GATEWAY_ROUTE_SERVICES_PERMITS_PATHS", "permits,operations/permits"));

        assertThat(settings.behind())
                .hasSize(usual.behind().size() + 1)
                .containsAll(usual.behind())
                .contains(new Service(
                        "permits",
                        URI.create("http://region-permits:8080"),
                        List.of("permits", "operations/permits"),
                        List.of()));
    }

    private static RouteSettings with(Map<String, Object> variables) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment)
                .bind("observatory.gateway.route", RouteSettings.class)
                .get();
    }
}
