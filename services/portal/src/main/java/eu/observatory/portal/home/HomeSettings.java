package eu.observatory.portal.home;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param fresh after which the figures are asked for again
 * @param longest for which figures are shown, with their time, that cannot be had anew
 */
@ConfigurationProperties("observatory.portal.home")
record HomeSettings(
        @DefaultValue("15s") Duration fresh,
        @DefaultValue("2h") Duration longest) {}
