package eu.observatory.trace;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import reactor.util.context.ContextView;

/** Carries a trace where no library does: over the outbox and Kafka, and into the lines of the log. */
public final class Traces {

    /** The header that carries a trace over HTTP and Kafka, as W3C's Trace Context has it. */
    public static final String HEADER = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** For a service that traces nothing. */
    public static Traces none() {
        return new Traces(Tracer.NOOP, Propagator.NOOP);
    }

    /** What a reactive chain is a step of; null where it is none of a request's. */
    public static @Nullable Span in(ContextView context) {
        Observation observation = context.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
        return observation == null ? null : in(observation.getContextView());
    }

    /** What is observed there. */
    public static @Nullable Span in(Observation.ContextView observed) {
        TracingContext tracing = observed.get(TracingContext.class);
        return tracing == null ? null : tracing.getSpan();
    }

    /** The header by which somebody else goes on with this step. */
    public static @Nullable String header(@Nullable Span step) {
        TraceContext context = step == null ? null : step.context();
        if (context == null || context.traceId().isEmpty()) {
            return null;
        }
        String kept = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + kept;
    }

    /** Begins a step of the trace that a header tells of, which the caller ends; no header, no step. */
    public @Nullable Span follow(@Nullable String header, Span.@Nullable Kind kind, String name) {
        if (header == null) {
            return null;
        }
        Span.Builder step = propagator.extract(header, Traces::field).name(name);
        return (kind == null ? step : step.kind(kind)).start();
    }

    private static @Nullable String field(String header, String name) {
        return name.equals(HEADER) ? header : null;
    }

    /** While it is open, this thread's lines in the log carry the ids of the step; those of nothing, where it is null. */
    public Tracer.SpanInScope within(@Nullable Span step) {
        return tracer.withSpan(step);
    }
}
