package eu.observatory.gateway.route;

import eu.observatory.gateway.client.Client;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The way to the registry's imports, on one machine only and as long as there is no sign-in. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalImports {

    private static final String REGISTRY = "registry";

    /** The registry sees a direct call; progress streams until its job ends, so that no whole answer is waited for. */
    @Bean
    RouteLocator imports(RouteLocatorBuilder builder, RouteSettings settings, ServiceGuard guard) {
        Service registry = settings.services().stream()
                .filter(service -> service.name().equals(REGISTRY))
                .findFirst()
                .orElseThrow();
        return builder.routes()
                .route(
                        "imports",
                        route -> route.path("/api/imports", "/api/imports/**")
                                .filters(filters -> filters.stripPrefix(1)
                                        .filter(new AdmitOperator())
                                        .filter(guard.of(REGISTRY)))
                                .metadata(Client.UNANNOUNCED, true)
                                .uri(registry.url()))
                .build();
    }
}
