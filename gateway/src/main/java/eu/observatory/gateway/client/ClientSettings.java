package eu.observatory.gateway.client;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trustedProxies whose X-Forwarded headers are believed; they must overwrite Proto and Host and append to For
 * @param callers from where a trusted caller (the portal) may name the client it asks for
 * @param callerSecrets what such a caller shows, one of these; none means that nobody may
 */
@ConfigurationProperties("observatory.gateway")
record ClientSettings(
        @DefaultValue List<Network> trustedProxies,
        @DefaultValue List<Network> callers,
        @DefaultValue List<String> callerSecrets) {

    boolean trusts(InetAddress proxy) {
        return trustedProxies.stream().anyMatch(network -> network.contains(proxy));
    }

    boolean mayCallFrom(InetAddress address) {
        return callers.stream().anyMatch(network -> network.contains(address));
    }

    @Override
    public String toString() {
        return "ClientSettings[trustedProxies=%s, callers=%s]".formatted(trustedProxies, callers);
    }
}
