package eu.observatory.trace;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Counts the spans that are meant to be sent, so that what a full queue drops can be seen. */
final class RecordedSpans implements SpanProcessor {

    private final Counter recorded;

    RecordedSpans(MeterRegistry meters) {
        this.recorded = Counter.builder("observatory.trace.recorded")
                .description("Spans that were to be sent; the difference to those exported waits or was dropped")
                .register(meters);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        if (span.getSpanContext().isSampled()) {
            recorded.increment();
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
