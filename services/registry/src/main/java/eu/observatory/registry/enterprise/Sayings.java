package eu.observatory.registry.enterprise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every dataset says of every enterprise, as stored. */
@Component
class Sayings {

    private static final String HEADS = """
            select enterprise_id, dataset, hash, base, licence, sample, gone_on is not null as gone
            from enterprise_source where enterprise_id = any(?)
            """;

    private static final String OF = """
            select enterprise_id, dataset, extract_date, licence, base, sample, gone_on, facts
            from enterprise_source where enterprise_id = any(?) and dataset <> ?
            """;

    private static final String WRITE = """
            insert into enterprise_source (enterprise_id, dataset, extract_date, licence, base, sample, hash, facts)
            select id, ?, ?, ?, ?, ?, hash, facts::jsonb
            from unnest(?::text[], ?::text[], ?::text[]) as said (id, hash, facts)
            on conflict (enterprise_id, dataset) do update
            set extract_date = excluded.extract_date, licence = excluded.licence, base = excluded.base,
                hash = excluded.hash, facts = excluded.facts, gone_on = null
            """;

    private static final String CLOSE = """
            update enterprise_source set gone_on = ?
            where dataset = ? and enterprise_id = any(?) and gone_on is null
            returning enterprise_id
            """;

    private static final String FORGET = """
            delete from enterprise_source where dataset = ? and enterprise_id = any(?) returning enterprise_id
            """;

    private static final String NEXT = """
            select enterprise_id from enterprise_source where dataset = ? order by enterprise_id limit ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Sayings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is known of a stored saying without reading it. */
    record Head(
            String enterprise,
            String dataset,
            String hash,
            boolean base,
            String licence,
            boolean sample,
            boolean gone) {}

    /** Facts as they are stored, with what tells them from others. */
    record Written(Facts facts, String text, String hash) {

        String enterprise() {
            return facts.enterprise();
        }
    }

    Written written(Facts facts) {
        String text = json.writeValueAsString(facts);
        return new Written(facts, text, hash(text));
    }

    Map<String, List<Head>> heads(Collection<String> enterprises) {
        Map<String, List<Head>> heads = new HashMap<>();
        jdbc.sql(HEADS)
                .param(array(enterprises))
                .query(Sayings::head)
                .list()
                .forEach(head -> heads.computeIfAbsent(head.enterprise(), none -> new ArrayList<>())
                        .add(head));
        return heads;
    }

    /** All sayings of these enterprises but those of one dataset ({@code ""} for none). */
    Map<String, List<Saying>> of(Collection<String> enterprises, String except) {
        Map<String, List<Saying>> sayings = new HashMap<>();
        if (!enterprises.isEmpty()) {
            jdbc.sql(OF)
                    .params(array(enterprises), except)
                    .query(this::saying)
                    .list()
                    .forEach(saying -> sayings.computeIfAbsent(saying.facts().enterprise(), none -> new ArrayList<>())
                            .add(saying));
        }
        return sayings;
    }

    void write(Source source, List<Written> written) {
        jdbc.sql(WRITE)
                .params(source.dataset(), source.extractDate(), source.licence(), source.base(), source.sample())
                .param(written.stream().map(Written::enterprise).toArray(String[]::new))
                .param(written.stream().map(Written::hash).toArray(String[]::new))
                .param(written.stream().map(Written::text).toArray(String[]::new))
                .update();
    }

    List<String> close(String dataset, LocalDate on, List<String> enterprises) {
        return jdbc.sql(CLOSE)
                .params(on, dataset, array(enterprises))
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> forget(String dataset, List<String> enterprises) {
        return jdbc.sql(FORGET)
                .params(dataset, array(enterprises))
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> next(String dataset, int limit) {
        return jdbc.sql(NEXT)
                .params(dataset, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getString("enterprise_id"),
                row.getString("dataset"),
                row.getString("hash"),
                row.getBoolean("base"),
                row.getString("licence"),
                row.getBoolean("sample"),
                row.getBoolean("gone"));
    }

    private Saying saying(ResultSet row, int number) throws SQLException {
        Source source = new Source(
                row.getString("dataset"),
                row.getObject("extract_date", LocalDate.class),
                row.getString("licence"),
                row.getBoolean("base"),
                row.getBoolean("sample"));
        Facts facts = json.readValue(row.getString("facts"), Facts.class);
        return new Saying(source, facts, row.getObject("gone_on", LocalDate.class));
    }

    static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
