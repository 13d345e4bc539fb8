package eu.observatory.platform.outbox;

import eu.observatory.trace.Traces;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one round does, as steps of the traces that its changes belong to; what was changed in bulk belongs to none. */
final class Steps implements AutoCloseable {

    private final Traces traces;
    private final Map<Marked, Span> open = new HashMap<>();

    Steps(Traces traces, List<Marked> due) {
        this.traces = traces;
        due.forEach(this::begin);
    }

    private void begin(Marked mark) {
        Span step = traces.follow(mark.traceparent(), Span.Kind.PRODUCER, "send " + mark.topic());
        if (step != null) {
            step.tag("messaging.system", "kafka")
                    .tag("messaging.operation.type", "send")
                    .tag("messaging.destination.name", mark.topic());
            open.put(mark, step);
        }
    }

    /** The header by which consumers go on. */
    @Nullable String header(Marked mark) {
        return Traces.header(open.get(mark));
    }

    Tracer.SpanInScope within(Marked mark) {
        return traces.within(open.get(mark));
    }

    void failed(Marked mark, Exception failure) {
        Span step = open.get(mark);
        if (step != null) {
            step.error(failure);
        }
    }

    void failed(RuntimeException failure) {
        open.values().forEach(step -> step.error(failure));
    }

    @Override
    public void close() {
        open.values().forEach(Span::end);
    }
}
