package eu.observatory.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param portal where everything outside {@code /api} goes
 * @param patience how long a service may take to begin its answer
 * @param exportPatience how long it may take to begin an export, and how long any answer may then stand still
 */
@ConfigurationProperties("observatory.gateway.route")
public record RouteSettings(
        List<Service> services,
        URI portal,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("60s") Duration exportPatience) {}
