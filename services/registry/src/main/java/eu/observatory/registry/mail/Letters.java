package eu.observatory.registry.mail;

import eu.observatory.platform.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The letters that were written, sent or not. */
@Component
class Letters {

    private static final String NEXT = """
            select id, recipient, reply_to, region, language, template, contents::text as contents, attempts, posted_at
              from letter
             where state = 'waiting' and next_at <= clock_timestamp()
             order by next_at, id limit 1
               for update skip locked
            """;

    private static final String SENT = """
            update letter set state = 'sent', attempts = attempts + 1, done_at = clock_timestamp(), failure = null,
                   contents = '{}', reply_to = null
             where id = ?
            """;

    private static final String LATER = """
            update letter set attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => ?), failure = ?
             where id = ?
            """;

    private static final String FAILED = """
            update letter set state = 'failed', attempts = attempts + 1, done_at = clock_timestamp(), failure = ?
             where id = ?
            """;

    private static final String FORGET = """
            delete from letter
             where state = 'sent' and done_at < clock_timestamp() - make_interval(secs => ?)
                or state = 'failed' and done_at < clock_timestamp() - make_interval(secs => ?)
            """;

    private static final String STANDING = """
            select count(*) filter (where state = 'waiting') as waiting,
                   count(*) filter (where state = 'failed') as failed,
                   coalesce(extract(epoch from clock_timestamp() - min(posted_at) filter (where state = 'waiting')), 0)
                       as oldest
              from letter
            """;

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Letters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A letter on its way.
     *
     * @param attempts that have failed
     */
    record Due(UUID id, Letter letter, int attempts, Instant postedAt) {}

    /** @param oldest age in seconds of the letter that has waited longest, 0 where none waits */
    record Standing(long waiting, long failed, double oldest) {}

    /** The one that is due the longest, held by the caller's transaction: no other replica takes it meanwhile. */
    Optional<Due> next() {
        return jdbc.sql(NEXT).query((row, number) -> due(row)).optional();
    }

    /** From now on it is known that it went, and to whom; what it said is forgotten. */
    void sent(UUID id) {
        jdbc.sql(SENT).param(id).update();
    }

    void later(UUID id, Duration pause, String failure) {
        jdbc.sql(LATER)
                .param(pause.toMillis() / 1000.0)
                .param(failure)
                .param(id)
                .update();
    }

    void failed(UUID id, String failure) {
        jdbc.sql(FAILED).param(failure).param(id).update();
    }

    int forget(Duration sent, Duration failed) {
        return jdbc.sql(FORGET)
                .param((double) sent.toSeconds())
                .param((double) failed.toSeconds())
                .update();
    }

    Standing standing() {
        return jdbc.sql(STANDING)
                .query((row, number) ->
                        new Standing(row.getLong("waiting"), row.getLong("failed"), row.getDouble("oldest")))
                .single();
    }

    private Due due(ResultSet row) throws SQLException {
        Letter letter = new Letter(
                row.getString("recipient"),
                new Language(row.getString("language")),
                row.getString("template"),
                json.readValue(row.getString("contents"), VALUES),
                row.getString("reply_to"),
                row.getString("region"));
        return new Due(
                row.getObject("id", UUID.class),
                letter,
                row.getInt("attempts"),
                row.getTimestamp("posted_at").toInstant());
    }
}
