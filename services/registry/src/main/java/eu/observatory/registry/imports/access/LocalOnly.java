package eu.observatory.registry.imports.access;

import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.imports.ImportApi;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lets the import API be used in profile {@code local} and from the machine itself only: not over the network, not
 * through a proxy, not by a page in the operator's browser. To all others it is not there.
 */
@ControllerAdvice(annotations = ImportApi.class)
class LocalOnly {

    private static final List<String> PROXIED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean local;

    LocalOnly(Environment environment) {
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    @ModelAttribute
    void guard(ServerHttpRequest request) {
        if (!local || !loopback(request.getRemoteAddress()) || foreign(request.getHeaders()) || !named(request)) {
            throw new NotFound("Imports are open in local mode and to the machine itself only: "
                    + "start the service with the profile local and call it directly on loopback");
        }
    }

    private static boolean loopback(@Nullable InetSocketAddress remote) {
        InetAddress address = remote == null ? null : remote.getAddress();
        return address != null && address.isLoopbackAddress();
    }

    private static boolean foreign(HttpHeaders headers) {
        return headers.getOrigin() != null || PROXIED.stream().anyMatch(headers::containsHeader);
    }

    /** A page elsewhere can point a name of its own to this machine, but cannot change the name it asks for. */
    private static boolean named(ServerHttpRequest request) {
        String host = request.getURI().getHost();
        return host != null && OWN_NAMES.contains(host);
    }
}
