package eu.observatory.trace;

import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/** Goes on with the traces of requests, but for those of the management port, which are counted and not followed. */
final class ReceivedRequests<T extends ReceiverContext<?>> extends PropagatingReceiverTracingObservationHandler<T> {

    private static final String MANAGEMENT = "/actuator";

    ReceivedRequests(Tracer tracer, Propagator propagator) {
        super(tracer, propagator);
    }

    @Override
    public Span.Builder customizeExtractedSpan(T context, Span.Builder span) {
        return context instanceof ServerRequestObservationContext request && ofManagement(request)
                ? span.setNoParent().tag(AtTheDoor.UNSEEN.getKey(), "true")
                : span;
    }

    private static boolean ofManagement(ServerRequestObservationContext request) {
        return request.getCarrier() != null
                && request.getCarrier().getPath().value().startsWith(MANAGEMENT);
    }
}
