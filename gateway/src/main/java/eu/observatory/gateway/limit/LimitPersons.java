package eu.observatory.gateway.limit;

import eu.observatory.gateway.client.Client;
import eu.observatory.gateway.session.Persons;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts some requests by the account that they are made under, from however many places and in however many sessions; who
 * has none, or is not told, is counted by client.
 */
class LimitPersons implements WebFilter {

    private final Policies policies;
    private final Accounts accounts;
    private final ObjectProvider<Persons> persons;

    LimitPersons(Policies policies, Accounts accounts, ObjectProvider<Persons> persons) {
        this.policies = policies;
        this.accounts = accounts;
        this.persons = persons;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Policy policy =
                policies.ofPersons(request.getMethod(), request.getPath().value());
        return policy == null
                ? chain.filter(exchange)
                : who(exchange)
                        .flatMap(who -> accounts.take(policy, who, exchange))
                        .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<String> who(ServerWebExchange exchange) {
        String client = "client " + Client.of(exchange).key();
        return Mono.justOrEmpty(persons.getIfAvailable())
                .flatMap(known -> known.of(exchange))
                .map(subject -> "person " + subject)
                .onErrorReturn(client)
                .defaultIfEmpty(client);
    }
}
