package eu.observatory.trace;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;

/** Sends of every span what may leave, and counts what arrived. */
final class DiscreetExporter implements SpanExporter {

    private final SpanExporter line;
    private final Counter sent;
    private final Counter failed;

    DiscreetExporter(SpanExporter line, MeterRegistry meters) {
        this.line = line;
        this.sent = exported(meters, "sent");
        this.failed = exported(meters, "failed");
    }

    private static Counter exported(MeterRegistry meters, String outcome) {
        return Counter.builder("observatory.trace.exported")
                .description("Spans that the collector took, or did not")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        List<SpanData> discreet =
                spans.stream().<SpanData>map(DiscreetSpan::new).toList();
        CompletableResultCode result = line.export(discreet);
        result.whenComplete(() -> (result.isSuccess() ? sent : failed).increment(discreet.size()));
        return result;
    }

    @Override
    public CompletableResultCode flush() {
        return line.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return line.shutdown();
    }
}
