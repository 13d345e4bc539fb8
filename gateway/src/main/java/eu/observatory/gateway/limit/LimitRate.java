package eu.observatory.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.observatory.gateway.answer.Refused;
import eu.observatory.gateway.client.Client;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts the requests of each client in this process and tells it how much is left. */
class LimitRate implements WebFilter {

    private final Policies policies;
    private final Cache<Account, Bucket> accounts;

    LimitRate(LimitSettings settings, MeterRegistry meters) {
        this.policies = new Policies(settings);
        this.accounts = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(settings.window())
                .build();
        Gauge.builder("observatory.gateway.limit.accounts", accounts, Cache::estimatedSize)
                .description("Clients and policies that this replica counts at the moment")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Policy policy = policies.of(
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath().value());
        Account account = new Account(policy.name(), Client.of(exchange).key());
        ConsumptionProbe probe = accounts.get(account, _ -> policy.bucket()).tryConsumeAndReturnRemaining(1);
        exchange.getResponse()
                .beforeCommit(() ->
                        Mono.fromRunnable(() -> tell(exchange.getResponse().getHeaders(), policy, probe)));
        return probe.isConsumed() ? chain.filter(exchange) : Mono.error(tooMany(policy, probe));
    }

    private static void tell(HttpHeaders headers, Policy policy, ConsumptionProbe probe) {
        headers.set("RateLimit-Policy", policy.header());
        headers.set(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(policy.name(), probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
    }

    private static Refused tooMany(Policy policy, ConsumptionProbe probe) {
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        return new Refused(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "At most %d requests of this kind every %d seconds. Try again after the seconds that Retry-After says."
                        .formatted(policy.quota(), policy.window().toSeconds()),
                wait,
                null);
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }

    private record Account(String policy, String client) {}
}
