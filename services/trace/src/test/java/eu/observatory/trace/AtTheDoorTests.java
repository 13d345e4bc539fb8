package eu.observatory.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtTheDoorTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Attributes NOTHING = Attributes.empty();

    @Test
    void keepsItsShareOfTheRequestsThatBeginATrace() {
        assertThat(kept(AtTheDoor.keeping(1), Context.root(), SpanKind.SERVER, NOTHING))
                .isTrue();
        assertThat(kept(AtTheDoor.keeping(0), Context.root(), SpanKind.SERVER, NOTHING))
                .isFalse();
    }

    @Test
    void keepsNothingThatNoRequestBegan() {
        for (SpanKind kind : List.of(SpanKind.INTERNAL, SpanKind.CLIENT, SpanKind.PRODUCER, SpanKind.CONSUMER)) {
            assertThat(kept(AtTheDoor.keeping(1), Context.root(), kind, NOTHING))
                    .as(kind.name())
                    .isFalse();
        }
    }

    @Test
    void keepsNoProbe() {
        Attributes unseen = Attributes.of(AtTheDoor.UNSEEN, "true");
        assertThat(kept(AtTheDoor.keeping(1), Context.root(), SpanKind.SERVER, unseen))
                .isFalse();
    }

    @Test
    void doesAsItWasDoneWhereTheTraceBegan() {
        assertThat(kept(AtTheDoor.keeping(0), from(TraceFlags.getSampled()), SpanKind.CONSUMER, NOTHING))
                .isTrue();
        assertThat(kept(AtTheDoor.keeping(1), from(TraceFlags.getDefault()), SpanKind.SERVER, NOTHING))
                .isFalse();
    }

    private static Context from(TraceFlags flags) {
        return Context.root()
                .with(Span.wrap(
                        SpanContext.createFromRemoteParent(TRACE, "b7ad6b7169203331", flags, TraceState.getDefault())));
    }

    private static boolean kept(Sampler sampler, Context parent, SpanKind kind, Attributes attributes) {
        return sampler.shouldSample(parent, TRACE, "a step", kind, attributes, List.of())
                        .getDecision()
                == SamplingDecision.RECORD_AND_SAMPLE;
    }
}
