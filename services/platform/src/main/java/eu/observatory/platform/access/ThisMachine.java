package eu.observatory.platform.access;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Tells who calls from the machine itself, in profile {@code local}: not over the network, not through a proxy, not by a
 * page in somebody's browser.
 */
final class ThisMachine {

    private static final List<String> PROXIED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean local;

    ThisMachine(Environment environment) {
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    boolean calls(ServerHttpRequest request) {
        return local && loopback(request.getRemoteAddress()) && !foreign(request.getHeaders()) && named(request);
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
