package eu.observatory.search.notice;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.search.index.Change;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.IndexListener;
import eu.observatory.search.index.Part;
import eu.observatory.search.index.Writing;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class NoticeListener extends IndexListener {

    private static final String TOPIC = "notices.notices";

    private final JsonMapper json;

    NoticeListener(Writing writing, JsonMapper json) {
        super(writing);
        this.json = json;
    }

    @KafkaListener(topics = TOPIC, containerFactory = "stateListenerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        apply(records);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    protected String type() {
        return NoticeState.TYPE;
    }

    @Override
    protected List<Change> changes(StateEvent event, Instant since) {
        Object body = event.deleted()
                ? Document.deleted(event, type(), id(event), since)
                : event.read(json, NoticeState.class).document(since);
        String key = Document.key(event.owner(), type(), id(event));
        return List.of(new Change(Part.DOCUMENTS, key, event.revision(), body));
    }
}
