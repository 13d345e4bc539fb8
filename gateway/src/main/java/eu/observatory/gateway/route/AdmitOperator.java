package eu.observatory.gateway.route;

import eu.observatory.gateway.answer.Refused;
import eu.observatory.gateway.client.Client;
import eu.observatory.gateway.client.Sender;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Admits who sits at this machine, by its own name and from its own pages. A web site that the operator happens to visit
 * can make the browser send a request here, or point a name of its own here; but the browser then says so.
 */
class AdmitOperator implements GatewayFilter {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!Client.of(exchange).address().isLoopbackAddress() || !OWN_NAMES.contains(host(request.getURI()))) {
            return Mono.error(new Refused(
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    "Imports are open to the machine itself only: use its own address, like http://localhost."));
        }
        if (Sender.mayChange(request) && Sender.of(request) == Sender.ANOTHER_SITE) {
            return Mono.error(new Refused(
                    HttpStatus.FORBIDDEN,
                    "cross-site",
                    "This request comes from another web site. Start imports from the Observatory's own pages."));
        }
        ServerHttpRequest direct = request.mutate()
                .headers(headers -> headers.remove(HttpHeaders.ORIGIN))
                .build();
        return chain.filter(exchange.mutate().request(direct).build());
    }

    private static String host(@Nullable URI uri) {
        return uri == null || uri.getHost() == null ? "" : uri.getHost();
    }
}
