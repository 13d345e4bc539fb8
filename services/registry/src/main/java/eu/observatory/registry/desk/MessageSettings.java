package eu.observatory.registry.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much people may write, and how long it is kept.
 *
 * @param window the time that both limits hold for
 * @param perClient messages from one client
 * @param perAddress messages in the name of one mail address
 * @param receiptPause between two receipts to one address
 * @param keepClosed after which a closed message forgets who wrote what
 * @param closeUnanswered after which an open message closes by itself
 */
@ConfigurationProperties("observatory.registry.messages")
record MessageSettings(
        @DefaultValue("1h") Duration window,
        @DefaultValue("20") int perClient,
        @DefaultValue("5") int perAddress,
        @DefaultValue("10m") Duration receiptPause,
        @DefaultValue("90d") Duration keepClosed,
        @DefaultValue("365d") Duration closeUnanswered) {}
