package eu.observatory.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscreetSpanTests {

    private static final String SECRET = "zqx";

    @Test
    void saysWhatOperatorsNeedInTheWordsOfOpenTelemetry() {
        SpanData sent = sent(span(SpanKind.SERVER)
                .setAttributes(Attributes.builder()
                        .put("method", "GET")
                        .put("uri", "/enterprises/{id}")
                        .put("status", "200")
                        .put("exception", "none")
                        .build())
                .build());
        assertThat(sent.getName()).isEqualTo("GET /enterprises/{id}");
        assertThat(sent.getAttributes())
                .isEqualTo(Attributes.builder()
                        .put("http.request.method", "GET")
                        .put("http.route", "/enterprises/{id}")
                        .put("http.response.status_code", "200")
                        .build());
    }

    @Test
    void keepsWhatSomebodyTypedToItself() {
        SpanData sent = sent(span(SpanKind.CLIENT)
                .setName("get /search?q=" + SECRET)
                .setAttributes(Attributes.builder()
                        .put("http.method", SECRET)
                        .put("uri", "/enterprises/" + SECRET)
                        .put("http.url", "/search?q=" + SECRET)
                        .put("http.uri", "/search?q=" + SECRET)
                        .put("anything.else", SECRET)
                        .build())
                .setEvents(List.of(EventData.create(
                        1,
                        "exception",
                        Attributes.builder().put("exception.message", SECRET).build())))
                .setTotalRecordedEvents(1)
                .setLinks(List.of(LinkData.create(
                        SpanContext.getInvalid(),
                        Attributes.builder().put("about", SECRET).build())))
                .setStatus(StatusData.create(StatusCode.ERROR, "No " + SECRET))
                .build());
        assertThat(sent.getName()).isEqualTo("HTTP");
        assertThat(String.join(
                        " ",
                        sent.getName(),
                        sent.getAttributes().toString(),
                        sent.getEvents().toString(),
                        sent.getLinks().toString(),
                        sent.getStatus().toString()))
                .doesNotContain(SECRET);
        assertThat(sent.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void namesNoRequestByAMethodThatSomebodyMadeUp() {
        for (String method : List.of("UNKNOWN", SECRET)) {
            SpanData sent = sent(span(SpanKind.SERVER)
                    .setName("http " + SECRET)
                    .setAttributes(Attributes.builder().put("method", method).build())
                    .build());
            assertThat(sent.getName()).isEqualTo("HTTP");
            assertThat(sent.getAttributes().get(AttributeKey.stringKey("http.request.method")))
                    .isEqualTo("_OTHER");
        }
        assertThat(sent(span(SpanKind.CONSUMER)
                                .setName("process registry.enterprises")
                                .build())
                        .getName())
                .isEqualTo("process registry.enterprises");
    }

    @Test
    void countsWhatTheCollectorTook() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        InMemorySpanExporter collector = InMemorySpanExporter.create();
        DiscreetExporter exporter = new DiscreetExporter(collector, meters);
        SpanData span = span(SpanKind.SERVER).build();
        exporter.export(List.of(span, span));
        collector.shutdown();
        exporter.export(List.of(span));
        assertThat(exported(meters, "sent")).isEqualTo(2);
        assertThat(exported(meters, "failed")).isEqualTo(1);
    }

    private static double exported(SimpleMeterRegistry meters, String outcome) {
        return meters.get("observatory.trace.exported")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static SpanData sent(SpanData span) {
        InMemorySpanExporter collector = InMemorySpanExporter.create();
        new DiscreetExporter(collector, new SimpleMeterRegistry()).export(List.of(span));
        return collector.getFinishedSpanItems().getFirst();
    }

    private static TestSpanData.Builder span(SpanKind kind) {
        return TestSpanData.builder()
                .setName("a step")
                .setKind(kind)
                .setStatus(StatusData.unset())
                .setStartEpochNanos(1)
                .setEndEpochNanos(2)
                .setHasEnded(true);
    }
}
