package eu.observatory.platform.outbox;

import eu.observatory.platform.event.EventHeaders;
import eu.observatory.trace.Traces;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a state as a record of its topic: CloudEvents 1.0 in binary mode. */
final class Envelope {

    private final JsonMapper json;
    private final String source;
    private final Clock clock;

    Envelope(JsonMapper json, String service, Clock clock) {
        this.json = json;
        this.source = "/" + service;
        this.clock = clock;
    }

    ProducerRecord<String, byte[]> around(
            Publication publication, State state, boolean bulk, @Nullable String traceparent) {
        byte[] body = state.body() == null ? null : json.writeValueAsBytes(state.body());
        // The client declares its value non-null, and takes null for a tombstone all the same.
        @SuppressWarnings("NullAway")
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(publication.topic(), state.key(), body);
        header(record, EventHeaders.SPECIFICATION, "1.0");
        header(record, EventHeaders.ID, publication.topic() + "/" + state.key() + "/" + state.revision());
        header(record, EventHeaders.TYPE, publication.type());
        header(record, EventHeaders.SOURCE, source);
        header(record, EventHeaders.TIME, clock.instant().toString());
        header(record, EventHeaders.OWNER, state.owner());
        header(record, EventHeaders.REGION, state.region());
        header(record, EventHeaders.REVISION, String.valueOf(state.revision()));
        header(record, EventHeaders.BULK, bulk ? "true" : null);
        header(record, Traces.HEADER, traceparent);
        header(record, EventHeaders.CONTENT_TYPE, body == null ? null : "application/json");
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, Objects.requireNonNull(value).getBytes(StandardCharsets.UTF_8));
        }
    }
}
