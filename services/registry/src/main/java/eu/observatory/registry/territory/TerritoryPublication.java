package eu.observatory.registry.territory;

import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Publication;
import eu.observatory.platform.outbox.RecordTopic;
import eu.observatory.platform.outbox.State;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topic on which every territory stands, those that merged into others included. */
@Component
class TerritoryPublication implements Publication {

    static final String TOPIC = "registry.territories";

    /** The state as JSON, in the words of the topic's contract. */
    static final String STATE = """
            jsonb_strip_nulls(jsonb_build_object(
                'id', id, 'owner', owner, 'revision', revision, 'kind', kind, 'country', country, 'labels', labels,
                'parent', parent, 'nuts', to_jsonb(nuts), 'region', region, 'postCodes', to_jsonb(post_codes),
                'position', case when lat is not null then jsonb_build_object('lat', lat, 'lon', lon) end,
                'validFrom', valid_from, 'validTo', valid_to, 'successors', to_jsonb(successors)))
            """;

    private static final String RENDER = """
            select owner, id, region as region, revision, %s as state from territory
            where id = any(select substr(key, 5) from unnest(?::text[]) as marked (key))
            """.formatted(STATE);

    private final RecordTopic topic;

    TerritoryPublication(JdbcClient jdbc) {
        topic = RecordTopic.of(jdbc, "territory", RENDER);
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
        return "eu.observatory.registry.territory.state";
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
