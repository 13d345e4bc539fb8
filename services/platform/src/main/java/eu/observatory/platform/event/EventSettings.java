package eu.observatory.platform.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How patient listeners are with a batch that fails: how often, and with pauses growing from and to what. */
@ConfigurationProperties("observatory.platform.events")
record EventSettings(
        @DefaultValue("4") int attempts,
        @DefaultValue("500ms") Duration firstPause,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue("500") int batch) {}
