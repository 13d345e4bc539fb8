package eu.observatory.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may leave of a span: the words below, under the names that OpenTelemetry has for them. No address as it was typed, no
 * message of an exception, no id: whatever else a library writes into a span stays here.
 */
final class DiscreetSpan extends DelegatingSpanData {

    private static final String METHOD = "http.request.method";
    private static final String ROUTE = "http.route";
    private static final String SERVICE = "observatory.route";
    private static final String OTHER = "_OTHER";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("method", METHOD),
            Map.entry("http.method", METHOD),
            Map.entry("uri", ROUTE),
            Map.entry("status", "http.response.status_code"),
            Map.entry("http.status_code", "http.response.status_code"),
            Map.entry("exception", "error.type"),
            Map.entry("client.name", "server.address"),
            Map.entry("spring.cloud.gateway.route.id", SERVICE),
            Map.entry("db.system.name", "db.system.name"),
            Map.entry("messaging.system", "messaging.system"),
            Map.entry("messaging.operation.type", "messaging.operation.type"),
            Map.entry("messaging.destination.name", "messaging.destination.name"),
            Map.entry("messaging.consumer.group.name", "messaging.consumer.group.name"));

    /** What stands in the place of a pattern where there is none. */
    private static final Set<String> NOTHING = Set.of("none", "UNKNOWN", "REDIRECTION", "NOT_FOUND");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final Attributes attributes;

    DiscreetSpan(SpanData span) {
        super(span);
        AttributesBuilder said = Attributes.builder();
        span.getAttributes().forEach((key, value) -> say(said, key.getKey(), String.valueOf(value)));
        attributes = said.build();
    }

    /** The address that a client calls is the one that it made up: only a server knows the pattern behind it. */
    private void say(AttributesBuilder said, String word, String value) {
        String name = WORDS.get(word);
        if (METHOD.equals(name)) {
            said.put(METHOD, METHODS.contains(value) ? value : OTHER);
        } else if (name != null && !NOTHING.contains(value) && (!name.equals(ROUTE) || getKind() == SpanKind.SERVER)) {
            said.put(name, value);
        }
    }

    /** Libraries name a request by its method, which a client may have made up; what is no request, they name themselves. */
    @Override
    public String getName() {
        return said(METHOD)
                .map(method -> (method.equals(OTHER) ? "HTTP" : method)
                        + said(ROUTE).or(() -> said(SERVICE)).map(" "::concat).orElse(""))
                .orElseGet(super::getName);
    }

    private Optional<String> said(String name) {
        return Optional.ofNullable(attributes.get(AttributeKey.stringKey(name)));
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public List<LinkData> getLinks() {
        return List.of();
    }

    @Override
    public int getTotalRecordedLinks() {
        return 0;
    }
}
