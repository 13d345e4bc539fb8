package eu.observatory.platform.test;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One step of a trace, as a collector was told of it.
 *
 * @param parent empty where the trace begins
 * @param kind like {@code SERVER}
 */
public record CollectedSpan(
        String service,
        String trace,
        String id,
        String parent,
        String name,
        String kind,
        Map<String, String> attributes) {

    static CollectedSpan of(String service, Span span) {
        return new CollectedSpan(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                attributes(span.getAttributesList()));
    }

    static Map<String, String> attributes(List<KeyValue> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, each -> each.getValue().getStringValue(), (first, second) -> second));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
