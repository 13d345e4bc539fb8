package eu.observatory.gateway.route;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import eu.observatory.gateway.Step;
import eu.observatory.gateway.client.Client;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RouteSettings.class, BreakerSettings.class})
class Routes {

    /** What the portal never sees: the API, and paths that mean something on a service's own port. */
    private static final String[] NOT_PAGES = {
        "/api", "/api/**", "/actuator", "/actuator/**", "/imports", "/imports/**", "/v3/api-docs", "/v3/api-docs/**"
    };

    private static final int UNHURRIED_FIRST = -2;
    private static final int EXPORTS_FIRST = -1;
    private static final int PORTAL_LAST = 1000;

    @Bean
    Step checkRequest() {
        return new Step(65, new CheckRequest());
    }

    @Bean
    RouteLocator locator(RouteLocatorBuilder builder, RouteSettings settings, ServiceGuard guard) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        settings.behind().forEach(service -> {
            GatewayFilter guarded = guard.of(service.name());
            routes.route(
                    service.name(),
                    route -> api(route.path(service.patterns()), guarded, settings.patience())
                            .uri(service.url()));
            routes.route(
                    service.name() + "-exports",
                    route -> api(
                                    route.order(EXPORTS_FIRST).path(service.exportPatterns()),
                                    guarded,
                                    settings.exportPatience())
                            .uri(service.url()));
            if (!service.unhurried().isEmpty()) {
                routes.route(
                        service.name() + "-unhurried",
                        route -> route.order(UNHURRIED_FIRST)
                                .path(service.unhurriedPatterns())
                                .filters(filters -> filters.stripPrefix(1)
                                        .filter(new RefuseNobody())
                                        .filter(guarded))
                                .metadata(Client.PREFIX, "/api")
                                .uri(service.url()));
            }
        });
        return routes.route(
                        "portal",
                        route -> route.order(PORTAL_LAST)
                                .path("/**")
                                .and()
                                .not(page -> page.path(NOT_PAGES))
                                .filters(filters -> filters.filter(guard.of("portal")))
                                .metadata(
                                        RESPONSE_TIMEOUT_ATTR,
                                        settings.patience().toMillis())
                                .uri(settings.portal()))
                .build();
    }

    private static UriSpec api(BooleanSpec matched, GatewayFilter guarded, Duration patience) {
        return matched.filters(filters -> filters.stripPrefix(1).filter(guarded))
                .metadata(RESPONSE_TIMEOUT_ATTR, patience.toMillis())
                .metadata(Client.PREFIX, "/api");
    }
}
