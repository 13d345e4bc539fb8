package eu.observatory.gateway.limit;

import eu.observatory.gateway.client.Client;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts the requests of each client. */
class LimitRate implements WebFilter {

    private final Policies policies;
    private final Accounts accounts;

    LimitRate(Policies policies, Accounts accounts) {
        this.policies = policies;
        this.accounts = accounts;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Policy policy = policies.of(request.getMethod(), request.getPath().value());
        return accounts.take(policy, Client.of(exchange).key(), exchange)
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
