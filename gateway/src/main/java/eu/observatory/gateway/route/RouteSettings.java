package eu.observatory.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param services by their names; one that is not built here is added by the environment alone, see docs/new-service.md
 * @param portal where everything outside {@code /api} goes
 * @param patience how long a service may take to begin its answer
 * @param exportPatience how long it may take to begin an export, and how long any answer may then stand still
 */
@ConfigurationProperties("observatory.gateway.route")
public record RouteSettings(
        Map<String, Routed> services,
        URI portal,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("60s") Duration exportPatience) {

    /** What is said of a service under its name; see {@link Service}. */
    record Routed(URI url, List<String> paths, @DefaultValue List<String> unhurried) {}

    public List<Service> behind() {
        return services.entrySet().stream()
                .map(each -> new Service(
                        each.getKey(),
                        each.getValue().url(),
                        each.getValue().paths(),
                        each.getValue().unhurried()))
                .toList();
    }
}
