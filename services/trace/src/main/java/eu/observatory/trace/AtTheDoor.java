package eu.observatory.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/** A trace is kept from its first request on or not at all: what a clock starts, and who looks after health, begins none. */
final class AtTheDoor implements Sampler {

    /** On requests that nobody wants to see: the probes' and the scrapers'. */
    static final AttributeKey<String> UNSEEN = AttributeKey.stringKey("observatory.unseen");

    private final Sampler share;

    private AtTheDoor(double share) {
        this.share = Sampler.traceIdRatioBased(share);
    }

    /** @param share of the traces that begin here; those that come from elsewhere are kept as they were there */
    static Sampler keeping(double share) {
        return Sampler.parentBased(new AtTheDoor(share));
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return kind == SpanKind.SERVER && attributes.get(UNSEEN) == null
                ? share.shouldSample(parent, trace, name, kind, attributes, links)
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "AtTheDoor{" + share.getDescription() + "}";
    }
}
