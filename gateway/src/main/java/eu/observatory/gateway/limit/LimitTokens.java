package eu.observatory.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.observatory.gateway.answer.Refused;
import eu.observatory.gateway.client.Client;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets no client try one token after the other: after too many that were refused, none of its tokens is looked at for a while. */
class LimitTokens implements WebFilter {

    private final Policy policy;
    private final Cache<String, Bucket> clients;

    LimitTokens(LimitSettings settings) {
        this.policy = new Policy("tokens", settings.tokens(), settings.window());
        this.clients = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(settings.window())
                .build();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        String client = Client.of(exchange).key();
        Bucket spent = clients.getIfPresent(client);
        if (spent != null && spent.getAvailableTokens() < 1) {
            return Mono.error(tooMany(spent));
        }
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> {
            if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                clients.get(client, _ -> policy.bucket()).tryConsume(1);
            }
        }));
        return chain.filter(exchange);
    }

    private Refused tooMany(Bucket spent) {
        return new Refused(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "At most %d tokens that are refused every %d seconds. Get a new one from the issuer, and try again after the"
                                .formatted(policy.quota(), policy.window().toSeconds())
                        + " seconds that Retry-After says.",
                Duration.ofNanos(spent.estimateAbilityToConsume(1).getNanosToWaitForRefill()),
                null);
    }
}
