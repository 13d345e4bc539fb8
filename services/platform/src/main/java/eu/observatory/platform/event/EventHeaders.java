package eu.observatory.platform.event;

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
    public static final String CONTENT_TYPE = "content-type";

    /** On dead letters and replays: the topic that the record came from. */
    static final String ORIGIN = "observatory_origin";

    private EventHeaders() {}
}
