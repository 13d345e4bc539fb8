package eu.observatory.search;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Records of the platform's topics, as docs/events describes them. */
public final class Records {

    private static final JsonMapper JSON = new JsonMapper();

    private Records() {}

    public static ConsumerRecord<String, byte[]> state(
            String topic, String owner, String id, long revision, Map<String, Object> body) {
        return record(topic, owner, id, revision, JSON.writeValueAsBytes(body));
    }

    /** The same state, published at another moment. */
    public static ConsumerRecord<String, byte[]> at(String time, ConsumerRecord<String, byte[]> record) {
        record.headers().remove("ce_time").add("ce_time", time.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    public static ConsumerRecord<String, byte[]> tombstone(String topic, String owner, String id, long revision) {
        return record(topic, owner, id, revision, null);
    }

    private static ConsumerRecord<String, byte[]> record(
            String topic, String owner, String id, long revision, byte @Nullable [] body) {
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                owner + ":" + id,
                body,
                headers(owner, revision),
                Optional.empty());
    }

    public static RecordHeaders headers(String owner, long revision) {
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", owner + revision,
                        "ce_type", "eu.observatory.registry.state",
                        "ce_source", "/registry",
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_owner", owner,
                        "ce_revision", Long.toString(revision),
                        "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
