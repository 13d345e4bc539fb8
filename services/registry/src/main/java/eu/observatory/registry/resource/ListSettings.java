package eu.observatory.registry.resource;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** For how long the total of a list is told without being counted again. */
@ConfigurationProperties("observatory.registry.lists")
record ListSettings(@DefaultValue("1m") Duration totals) {}
