package eu.observatory.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param calls how many of the last answers of a service are looked at; half of them must be there to judge
 * @param failures the percentage of failures among them that opens the breaker
 * @param pause how long an open breaker keeps a service from being asked
 */
@ConfigurationProperties("observatory.gateway.breaker")
record BreakerSettings(
        @DefaultValue("20") int calls,
        @DefaultValue("50") float failures,
        @DefaultValue("5s") Duration pause) {}
