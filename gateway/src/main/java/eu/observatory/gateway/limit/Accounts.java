package eu.observatory.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.observatory.gateway.answer.Refused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What each client, or person, has left under each policy in this process; every answer says how much it is. */
class Accounts {

    private final Cache<Account, Bucket> accounts;

    Accounts(LimitSettings settings, MeterRegistry meters) {
        this.accounts = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(settings.window())
                .build();
        Gauge.builder("observatory.gateway.limit.accounts", accounts, Cache::estimatedSize)
                .description("Clients, persons and policies that this replica counts at the moment")
                .register(meters);
    }

    /** Fails where nothing is left. */
    Mono<Void> take(Policy policy, String whose, ServerWebExchange exchange) {
        ConsumptionProbe probe = accounts.get(new Account(policy.name(), whose), _ -> policy.bucket())
                .tryConsumeAndReturnRemaining(1);
        exchange.getResponse()
                .beforeCommit(() ->
                        Mono.fromRunnable(() -> tell(exchange.getResponse().getHeaders(), policy, probe)));
        return probe.isConsumed() ? Mono.empty() : Mono.error(tooMany(policy, probe));
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

    private record Account(String policy, String whose) {}
}
