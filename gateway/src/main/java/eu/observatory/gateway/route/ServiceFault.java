package eu.observatory.gateway.route;

import eu.observatory.gateway.answer.Refused;
import io.netty.handler.timeout.ReadTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Tells the faults of a service from those of its client and of the gateway. */
class ServiceFault {

    private static final Duration SOON = Duration.ofSeconds(5);

    private ServiceFault() {}

    /** The refusal that a fault of the service amounts to; null when the fault is not the service's. */
    static @Nullable Refused of(String service, Throwable failure) {
        return switch (failure) {
            case ConnectException _, NoRouteToHostException _, UnknownHostException _ ->
                unavailable(service, SOON, failure);
            case ResponseStatusException late
            when late.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT -> late(service, failure);
            case ReadTimeoutException _ -> late(service, failure);
            case TimeoutException _ -> unavailable(service, SOON, failure);
            case IOException _ ->
                new Refused(
                        HttpStatus.BAD_GATEWAY,
                        "bad-gateway",
                        "The service %s broke off its answer. Try again.".formatted(service),
                        SOON,
                        failure);
            default -> null;
        };
    }

    static Refused unavailable(String service, Duration retryAfter, @Nullable Throwable cause) {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "The service %s does not answer right now. Try again after the seconds that Retry-After says."
                        .formatted(service),
                retryAfter,
                cause);
    }

    private static Refused late(String service, Throwable cause) {
        return new Refused(
                HttpStatus.GATEWAY_TIMEOUT,
                "timeout",
                "The service %s took too long. Ask for less, or try again.".formatted(service),
                SOON,
                cause);
    }
}
