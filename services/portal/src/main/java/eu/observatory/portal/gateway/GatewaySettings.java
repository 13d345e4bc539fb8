package eu.observatory.portal.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param gatewayUrl where the gateway answers, without {@code /api}
 * @param callerSecret shared with the gateway, which then counts the visitor and not the portal; of several the first is
 *     shown; without one the portal counts as one client
 * @param patience how long a page waits for one answer
 */
@ConfigurationProperties("observatory.portal")
record GatewaySettings(
        URI gatewayUrl,
        @DefaultValue List<String> callerSecret,
        @DefaultValue("6s") Duration patience) {}
