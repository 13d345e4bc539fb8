package eu.observatory.gateway.session;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Bounds each call to the issuer, stops calling one that does not answer so that nobody waits for it, and calls again by
 * itself. An issuer that answers, be it with a refusal, is there.
 */
final class GuardIssuer implements ExchangeFilterFunction {

    private static final Logger log = LoggerFactory.getLogger(GuardIssuer.class);
    private static final int IN_A_ROW = 2;
    private static final float ALL = 100;

    private final CircuitBreaker breaker;
    private final Duration patience;

    GuardIssuer(SignInSettings settings, MeterRegistry meters) {
        this.patience = settings.patience();
        this.breaker = CircuitBreaker.of(
                "issuer",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(IN_A_ROW)
                        .minimumNumberOfCalls(IN_A_ROW)
                        .failureRateThreshold(ALL)
                        .waitDurationInOpenState(settings.pause())
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> log.warn("The issuer: {}", event.getStateTransition()));
        Gauge.builder("observatory.gateway.breaker.open", this, guard -> guard.isOpen() ? 1 : 0)
                .description("1 while a service is not asked because it was down")
                .tag("upstream", "issuer")
                .register(meters);
    }

    /** Whether a call would be refused here. */
    boolean isOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request)
                .timeout(patience)
                .flatMap(GuardIssuer::answered)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(IssuerAway::new);
    }

    private static Mono<ClientResponse> answered(ClientResponse response) {
        return response.statusCode().is5xxServerError()
                ? response.createException().flatMap(Mono::error)
                : Mono.just(response);
    }
}
