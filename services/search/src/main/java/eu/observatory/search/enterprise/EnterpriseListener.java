package eu.observatory.search.enterprise;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.search.index.Change;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.Engine;
import eu.observatory.search.index.IndexListener;
import eu.observatory.search.index.Writer;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class EnterpriseListener extends IndexListener {

    private final Engine engine;
    private final JsonMapper json;

    EnterpriseListener(Writer writer, Engine engine, JsonMapper json) {
        super(writer);
        this.engine = engine;
        this.json = json;
    }

    @KafkaListener(topics = "registry.enterprises", containerFactory = "stateListenerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        apply(records, engine.documents(), this::change);
    }

    private Change change(StateEvent event) {
        String id = id(event);
        Object body = event.deleted()
                ? Document.deleted(event.owner(), EnterpriseDocument.TYPE, id, event.revision())
                : EnterpriseDocument.of(event.read(json, EnterpriseState.class));
        return new Change(Document.key(event.owner(), EnterpriseDocument.TYPE, id), event.revision(), body);
    }
}
