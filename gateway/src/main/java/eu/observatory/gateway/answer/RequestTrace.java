package eu.observatory.gateway.answer;

import eu.observatory.trace.Traces;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The trace that a request belongs to. */
@Component
class RequestTrace {

    private final Traces traces;

    RequestTrace(Traces traces) {
        this.traces = traces;
    }

    @Nullable String id(ServerWebExchange exchange) {
        Span step = step(exchange);
        return step == null || step.context().traceId().isEmpty()
                ? null
                : step.context().traceId();
    }

    /** Has this thread's lines in the log carry the request's trace until it is closed. */
    Tracer.SpanInScope within(ServerWebExchange exchange) {
        return traces.within(step(exchange));
    }

    private static @Nullable Span step(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(Traces::in)
                .orElse(null);
    }
}
