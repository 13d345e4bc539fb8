package eu.observatory.search.reference;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.search.index.Change;
import eu.observatory.search.index.Engine;
import eu.observatory.search.index.IndexListener;
import eu.observatory.search.index.Writer;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ReferenceListener extends IndexListener {

    private final Engine engine;
    private final JsonMapper json;

    ReferenceListener(Writer writer, Engine engine, JsonMapper json) {
        super(writer);
        this.engine = engine;
        this.json = json;
    }

    @KafkaListener(topics = "registry.concepts", containerFactory = "stateListenerFactory")
    void onConcepts(List<ConsumerRecord<String, byte[]>> records) {
        apply(records, engine.reference(), this::concept);
    }

    @KafkaListener(topics = "registry.territories", containerFactory = "stateListenerFactory")
    void onTerritories(List<ConsumerRecord<String, byte[]>> records) {
        apply(records, engine.reference(), this::territory);
    }

    private Change concept(StateEvent event) {
        return change(
                event,
                event.deleted()
                        ? Entry.deleted(Entry.CONCEPT, event.owner(), id(event), event.revision())
                        : Entry.of(event.owner(), event.revision(), event.read(json, ConceptState.class)));
    }

    private Change territory(StateEvent event) {
        return change(
                event,
                event.deleted()
                        ? Entry.deleted(Entry.TERRITORY, event.owner(), id(event), event.revision())
                        : Entry.of(event.owner(), event.revision(), event.read(json, TerritoryState.class)));
    }

    private static Change change(StateEvent event, Entry entry) {
        return new Change(entry.kind() + ":" + event.key(), event.revision(), entry);
    }
}
