package eu.observatory.search.reference;

import eu.observatory.search.Records;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.test.context.TestComponent;

/** Hands concepts and territories to the listener as Kafka would. */
@TestComponent
public class ReferenceFeed {

    private final ConceptListener concepts;
    private final TerritoryListener territories;

    ReferenceFeed(ConceptListener concepts, TerritoryListener territories) {
        this.concepts = concepts;
        this.territories = territories;
    }

    public void concept(String id, Map<String, String> labels, Map<String, List<String>> terms) {
        String[] parts = id.split(":");
        Map<String, Object> body = Map.of(
                "id",
                id,
                "owner",
                "hub",
                "revision",
                1,
                "scheme",
                parts[0],
                "code",
                parts[1],
                "labels",
                labels,
                "terms",
                terms,
                "nace",
                List.of());
        concepts.on(List.of(Records.state("registry.concepts", "hub", id, 1, body)));
    }

    public void concepts(List<Map<String, Object>> bodies) {
        concepts.on(records("registry.concepts", bodies));
    }

    public void deleteConcept(String time, String id, long revision) {
        concepts.on(List.of(Records.at(time, Records.tombstone("registry.concepts", "hub", id, revision))));
    }

    public void territories(List<Map<String, Object>> bodies) {
        territories.on(records("registry.territories", bodies));
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic, List<Map<String, Object>> bodies) {
        return bodies.stream()
                .map(body -> Records.state(topic, "hub", (String) body.get("id"), 1, body))
                .toList();
    }

    public void territory(String id, String kind, Map<String, String> labels) {
        territory(id, kind, labels, Map.of());
    }

    public void place(String id, String kind, Map<String, String> labels, double lat, double lon) {
        territory(id, kind, labels, Map.of("position", Map.of("lat", lat, "lon", lon)));
    }

    private void territory(String id, String kind, Map<String, String> labels, Map<String, Object> others) {
        Map<String, Object> body = new HashMap<>(others);
        body.putAll(Map.of(
                "id",
                id,
                "owner",
                "hub",
                "revision",
                1,
                "kind",
                kind,
                "country",
                id.substring(0, 2).toUpperCase(),
                "labels",
                labels,
                "nuts",
                List.of()));
        territories.on(List.of(Records.state("registry.territories", "hub", id, 1, body)));
    }
}
