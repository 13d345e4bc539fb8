package eu.observatory.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param gatewaySecret what the gateway shows, from the environment as {@code ISSUER_GATEWAY_SECRET} */
@ConfigurationProperties("issuer")
record IssuerSettings(URI url, Path directory, List<URI> sites, String gatewaySecret) {

    @Override
    public String toString() {
        return "IssuerSettings[url=%s, directory=%s, sites=%s]".formatted(url, directory, sites);
    }
}
