package eu.observatory.registry.resource;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lists are counted.
 *
 * @param totals for how long a total is told without being counted again
 * @param patience how long counting may take
 */
@ConfigurationProperties("observatory.registry.lists")
record ListSettings(
        @DefaultValue("1m") Duration totals,
        @DefaultValue("10s") Duration patience) {}
