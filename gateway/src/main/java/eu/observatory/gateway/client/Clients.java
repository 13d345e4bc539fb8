package eu.observatory.gateway.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Tells the real client from what the peer is, what it may say and what anybody can write into a header. */
class Clients {

    static final String CLIENT = "X-Observatory-Client";
    static final String CALLER = "X-Observatory-Caller";
    static final String FORWARDED_FOR = "X-Forwarded-For";

    private final ClientSettings settings;
    private final List<byte[]> secrets;

    Clients(ClientSettings settings) {
        this.settings = settings;
        this.secrets = settings.callerSecrets().stream()
                .filter(secret -> !secret.isBlank())
                .map(secret -> secret.getBytes(UTF_8))
                .toList();
    }

    Client of(ServerHttpRequest request) {
        InetAddress peer = peer(request);
        InetAddress sender = beforeProxies(peer, request.getHeaders());
        return new Client(named(sender, request.getHeaders()).orElse(sender));
    }

    boolean comesThroughProxy(ServerHttpRequest request) {
        return settings.trusts(peer(request));
    }

    /** Whether somebody calls who may name the client that it asks for. */
    boolean isTrusted(ServerHttpRequest request) {
        return showsSecret(beforeProxies(peer(request), request.getHeaders()), request.getHeaders());
    }

    private static InetAddress peer(ServerHttpRequest request) {
        InetSocketAddress remote = Objects.requireNonNull(request.getRemoteAddress(), "a request without a peer");
        return remote.getAddress();
    }

    private InetAddress beforeProxies(InetAddress peer, HttpHeaders headers) {
        List<String> hops = headers.getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .toList();
        InetAddress sender = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> before = literal(hop);
            if (before.isEmpty() || !settings.trusts(sender)) {
                break;
            }
            sender = before.get();
        }
        return sender;
    }

    private Optional<InetAddress> named(InetAddress sender, HttpHeaders headers) {
        String client = headers.getFirst(CLIENT);
        return client != null && showsSecret(sender, headers) ? literal(client) : Optional.empty();
    }

    private boolean showsSecret(InetAddress sender, HttpHeaders headers) {
        String shown = headers.getFirst(CALLER);
        return shown != null
                && settings.mayCallFrom(sender)
                && secrets.stream().anyMatch(secret -> MessageDigest.isEqual(secret, shown.getBytes(UTF_8)));
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(withoutPort(text.strip())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String withoutPort(String hop) {
        if (hop.startsWith("[") && hop.contains("]")) {
            return hop.substring(1, hop.indexOf(']'));
        }
        boolean single = hop.indexOf(':') >= 0 && hop.indexOf(':') == hop.lastIndexOf(':');
        return single ? hop.substring(0, hop.indexOf(':')) : hop;
    }
}
