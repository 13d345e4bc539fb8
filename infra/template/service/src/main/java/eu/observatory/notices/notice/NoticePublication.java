package eu.observatory.notices.notice;

import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Publication;
import eu.observatory.platform.outbox.RecordTopic;
import eu.observatory.platform.outbox.State;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topic on which every notice stands with its full public state, a withdrawn one as a tombstone. */
@Component
class NoticePublication implements Publication {

    static final String TOPIC = "notices.notices";

    /** The state as JSON, in the words of the topic's contract. */
    static final String STATE = """
            jsonb_build_object('id', id, 'owner', owner, 'revision', revision, 'region', region,
                               'title', title, 'body', body)
            """;

    private static final String RENDER = """
            select owner, id, region, revision, case when not withdrawn then %s end as state
              from notice where id = any(select substr(key, strpos(key, ':') + 1) from unnest(?::text[]) as marked (key))
            """.formatted(STATE);

    private final RecordTopic topic;

    NoticePublication(JdbcClient jdbc) {
        this.topic = RecordTopic.of(jdbc, "notice", RENDER);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "eu.observatory.notices.notice.state";
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
