package eu.observatory.search.organisation;

import eu.observatory.search.Records;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Hands organisations to the listener as Kafka would. */
@TestComponent
public class OrganisationFeed {

    private static final String TOPIC = "registry.organisations";

    private final OrganisationListener listener;

    OrganisationFeed(OrganisationListener listener) {
        this.listener = listener;
    }

    public void take(String json) {
        Map<String, Object> body = new JsonMapper().readValue(json, new TypeReference<>() {});
        listener.on(List.of(Records.state(
                TOPIC,
                String.valueOf(body.get("owner")),
                String.valueOf(body.get("id")),
                ((Number) body.get("revision")).longValue(),
                body)));
    }

    public void delete(String owner, String id, long revision) {
        listener.on(List.of(Records.tombstone(TOPIC, owner, id, revision)));
    }
}
