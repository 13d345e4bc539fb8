package eu.observatory.search.reference;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.search.index.Writing;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class TerritoryListener extends EntryListener {

    private static final String TOPIC = "registry.territories";

    private final JsonMapper json;

    TerritoryListener(Writing writing, JsonMapper json) {
        super(writing, Entry.TERRITORY);
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
    protected Entry entry(StateEvent event) {
        return Entry.of(event.owner(), event.revision(), event.read(json, TerritoryState.class));
    }
}
