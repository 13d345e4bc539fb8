package eu.observatory.search.organisation;

import eu.observatory.platform.event.StateEvent;
import eu.observatory.search.index.Change;
import eu.observatory.search.index.Document;
import eu.observatory.search.index.IndexListener;
import eu.observatory.search.index.Part;
import eu.observatory.search.index.Writing;
import eu.observatory.search.reference.NamedOrganisation;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class OrganisationListener extends IndexListener {

    private static final String TOPIC = "registry.organisations";

    private final JsonMapper json;

    OrganisationListener(Writing writing, JsonMapper json) {
        super(writing);
        this.json = json;
    }

    @KafkaListener(topics = TOPIC, containerFactory = "stateListenerFactory")
    @KafkaListener(topics = TOPIC, containerFactory = "expressListenerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        apply(records);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    protected String type() {
        return OrganisationDocument.TYPE;
    }

    @Override
    protected List<Change> changes(StateEvent event, Instant since) {
        String key = Document.key(event.owner(), type(), id(event));
        if (event.deleted()) {
            Object stub = Document.deleted(event, type(), id(event), since);
            return List.of(
                    new Change(Part.DOCUMENTS, key, event.revision(), stub),
                    NamedOrganisation.deleted(event, id(event)));
        }
        OrganisationState state = event.read(json, OrganisationState.class);
        return List.of(
                new Change(Part.DOCUMENTS, key, event.revision(), OrganisationDocument.of(state, since)),
                NamedOrganisation.of(
                        event, id(event), OrganisationDocument.titles(state).title()));
    }
}
