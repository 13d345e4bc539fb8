package eu.observatory.gateway.client;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Notes the real client, gives the request the address the reader typed and takes away every claim about both. */
class IdentifyClient implements WebFilter {

    static final String PROTO = "X-Forwarded-Proto";
    static final String HOST = "X-Forwarded-Host";

    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);

    private final Clients clients;

    IdentifyClient(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        exchange.getAttributes().put(Client.ATTRIBUTE, clients.of(request));
        URI typed = clients.comesThroughProxy(request) ? typed(request) : request.getURI();
        ServerHttpRequest plain =
                request.mutate().uri(typed).headers(IdentifyClient::strip).build();
        return chain.filter(exchange.mutate().request(plain).build());
    }

    private static URI typed(ServerHttpRequest request) {
        String host = first(request.getHeaders(), HOST);
        String proto = first(request.getHeaders(), PROTO);
        if (host == null && proto == null) {
            return request.getURI();
        }
        UriComponentsBuilder typed = UriComponentsBuilder.fromUri(request.getURI());
        if (host != null && AUTHORITY.matcher(host).matches()) {
            URI authority = URI.create("//" + host);
            typed.host(authority.getHost()).port(authority.getPort());
        }
        if (proto != null && SCHEME.matcher(proto).matches()) {
            typed.scheme(proto.toLowerCase(Locale.ROOT));
        }
        return typed.build(true).toUri();
    }

    private static @Nullable String first(HttpHeaders headers, String name) {
        String value = headers.getFirst(name);
        return value == null ? null : value.split(",", 2)[0].strip();
    }

    private static void strip(HttpHeaders headers) {
        List.copyOf(headers.headerNames()).stream()
                .filter(IdentifyClient::isClaim)
                .forEach(headers::remove);
    }

    private static boolean isClaim(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-forwarded-")
                || lower.startsWith("x-observatory-")
                || lower.equals("x-real-ip")
                || lower.equals("forwarded");
    }
}
