package eu.observatory.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The Kafka headers of an event: CloudEvents 1.0 in binary mode, and the platform's extensions. */
public final class EventHeaders {

    public static final String SPECIFICATION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String OWNER = "ce_owner";
    public static final String REGION = "ce_region";
    public static final String REVISION = "ce_revision";
    public static final String BULK = "ce_bulk";
    public static final String CONTENT_TYPE = "content-type";

    /** On dead letters and replays: the topic that the record came from. */
    static final String ORIGIN = "observatory_origin";

    /** On dead letters: why the record could not be processed. */
    static final String ERROR = "observatory_error";

    /** On dead letters: the class of the failure. */
    static final String ERROR_TYPE = "observatory_error_type";

    /** What is not the record's own. */
    static final Set<String> OF_DEAD_LETTERS = Set.of(ORIGIN, ERROR, ERROR_TYPE);

    private EventHeaders() {}

    static @Nullable String value(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Whether it was changed with many others, as imports do, rather than alone. */
    static boolean bulk(ConsumerRecord<?, ?> record) {
        return "true".equals(value(record, BULK));
    }

    /** The topic that a record was published on, also when it comes by a replay. */
    static String origin(ConsumerRecord<?, ?> record) {
        String origin = record.topic().endsWith(Aside.REPLAY) ? value(record, ORIGIN) : null;
        return origin == null ? record.topic() : origin;
    }
}
