package eu.observatory.registry.concept;

import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Publication;
import eu.observatory.platform.outbox.RecordTopic;
import eu.observatory.platform.outbox.State;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topic on which every concept stands with its labels and the words for it. */
@Component
class ConceptPublication implements Publication {

    static final String TOPIC = "registry.concepts";

    /** The state as JSON, in the words of the topic's contract. */
    static final String STATE = """
            jsonb_strip_nulls(jsonb_build_object(
                'id', id, 'owner', owner, 'revision', revision, 'scheme', scheme, 'code', code, 'level', level,
                'parent', parent, 'labels', labels, 'terms', terms, 'nace', to_jsonb(nace),
                'validFrom', valid_from, 'validTo', valid_to))
            """;

    private static final String RENDER = """
            select owner, id, cast(null as text) as region, revision, %s as state from concept
            where id = any(select substr(key, 5) from unnest(?::text[]) as marked (key))
            """.formatted(STATE);

    private final RecordTopic topic;

    ConceptPublication(JdbcClient jdbc) {
        topic = RecordTopic.of(jdbc, "concept", RENDER);
    }

    /** All reference data is the hub's own. */
    static String key(String id) {
        return RecordTopic.key("hub", id);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "eu.observatory.registry.concept.state";
    }

    @Override
    public List<State> render(List<String> keys) {
        return topic.render(keys);
    }

    @Override
    public List<String> keys(String after, int limit) {
        return topic.keys(after, limit);
    }

    @Override
    public List<Mark> overtake(List<Mark> published) {
        return topic.overtake(published);
    }
}
