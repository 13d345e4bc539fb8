package eu.observatory.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for every service's HTTP manners.
 *
 * @param cursorSecret the same for all replicas of a service; of several the first signs, and what any signed is believed
 */
@ConfigurationProperties("observatory.platform")
record WebSettings(
        @DefaultValue List<String> cursorSecret,
        @DefaultValue("1h") Duration cursorValidity) {}
