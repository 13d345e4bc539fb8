package eu.observatory.gateway.route;

import eu.observatory.gateway.answer.Refused;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.stereotype.Component;

/**
 * Stops asking a service that does not answer, asks again by itself, and says which one it was. A service that answers,
 * be it with an error, is up: the portal's own page about an outage must reach its readers.
 */
@Component
class ServiceGuard {

    private static final Logger log = LoggerFactory.getLogger(ServiceGuard.class);

    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final BreakerSettings settings;
    private final MeterRegistry meters;

    ServiceGuard(BreakerSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    GatewayFilter of(String service) {
        CircuitBreaker breaker = breakers.computeIfAbsent(service, this::breaker);
        return (exchange, chain) -> chain.filter(exchange)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(failure -> refusal(service, failure));
    }

    private CircuitBreaker breaker(String service) {
        CircuitBreaker breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.calls())
                        .minimumNumberOfCalls(Math.max(1, settings.calls() / 2))
                        .failureRateThreshold(settings.failures())
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(Math.max(1, settings.calls() / 4))
                        .maxWaitDurationInHalfOpenState(settings.pause().multipliedBy(4))
                        .ignoreException(failure -> ServiceFault.of(service, failure) == null)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> log.warn("The service {}: {}", service, event.getStateTransition()));
        Gauge.builder(
                        "observatory.gateway.breaker.open",
                        breaker,
                        b -> b.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("1 while a service is not asked because it was down")
                .tag("upstream", service)
                .register(meters);
        return breaker;
    }

    private Throwable refusal(String service, Throwable failure) {
        Refused refused = failure instanceof CallNotPermittedException
                ? ServiceFault.unavailable(service, settings.pause(), null)
                : ServiceFault.of(service, failure);
        return refused == null ? failure : refused;
    }
}
