package eu.observatory.registry.organisation;

import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Publication;
import eu.observatory.platform.outbox.RecordTopic;
import eu.observatory.platform.outbox.State;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topic on which every organisation stands with its full public state, a withdrawn one as a tombstone. */
@Component
class OrganisationPublication implements Publication {

    static final String TOPIC = "registry.organisations";

    private static final String RENDER = """
            select owner, id, state ->> 'region' as region, revision, case when not withdrawn then state end as state
            from organisation
            where id = any(select substr(key, strpos(key, ':') + 1) from unnest(?::text[]) as marked (key))
            """;

    private final RecordTopic topic;
    private final OrganisationTurn turn;

    OrganisationPublication(JdbcClient jdbc, OrganisationTurn turn) {
        this.topic = RecordTopic.ofStates(jdbc, "organisation", RENDER);
        this.turn = turn;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "eu.observatory.registry.organisation.state";
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
        return turn.take(() -> topic.overtake(published));
    }
}
