package eu.observatory.registry.duplicate;

import eu.observatory.registry.duplicate.Comparison.Pair;
import eu.observatory.registry.enterprise.Enterprise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored keys and proposals, written in batches. */
@Component
class Proposals {

    /** A trait that more have in common tells nothing of them: a platform's host, the house of all associations. */
    private static final int LARGEST_BLOCK = 20;

    private static final String DUE = """
            select id, enterprise.revision from enterprise
            left join duplicate_checked on enterprise_id = id
            where id > ? and duplicate_checked.revision is distinct from enterprise.revision
            order by id limit ?
            """;

    private static final String STATES = "select state from enterprise where id = any(?) and not withdrawn";

    private static final String FORGET = "delete from duplicate_key where enterprise_id = any(?)";

    private static final String KEEP = """
            insert into duplicate_key (enterprise_id, key) select * from unnest(?::text[], ?::text[])
            """;

    private static final String CHECKED = """
            insert into duplicate_checked (enterprise_id, revision) select * from unnest(?::text[], ?::bigint[])
            on conflict (enterprise_id) do update set revision = excluded.revision
            """;

    private static final String NEIGHBOURS = """
            select distinct mine.enterprise_id, other
            from duplicate_key as mine
            cross join lateral (
                select array_agg(enterprise_id) as ids
                from (select enterprise_id from duplicate_key where key = mine.key limit ?) as few) as block
            cross join unnest(block.ids) as other
            where mine.enterprise_id = any(?) and cardinality(block.ids) <= ? and other <> mine.enterprise_id
            """;

    private static final String OUTDATED = """
            delete from duplicate where decision is null and (first_id = any(?) or second_id = any(?))
            """;

    /** Somebody's decision stays, without the values that it was about. */
    private static final String REDACT = """
            update duplicate set reasons = '[]', note = null
            where decision is not null and (first_id = any(?) or second_id = any(?))
            """;

    private static final String PROPOSE = """
            insert into duplicate (first_id, second_id, score, reasons, found_at)
            select first_id, second_id, score, reasons::jsonb, now()
            from unnest(?::text[], ?::text[], ?::float8[], ?::text[]) as found (first_id, second_id, score, reasons)
            on conflict (first_id, second_id) do update set score = excluded.score, reasons = excluded.reasons
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Proposals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An enterprise that has changed since it was compared. */
    record Due(String id, long revision) {}

    List<Due> due(String after, int limit) {
        return jdbc.sql(DUE)
                .params(after, limit)
                .query((row, number) -> new Due(row.getString("id"), row.getLong("revision")))
                .list();
    }

    List<Enterprise> states(List<String> ids) {
        return jdbc.sql(STATES)
                .param(ids.toArray(String[]::new))
                .query((row, number) -> json.readValue(row.getString("state"), Enterprise.class))
                .list();
    }

    void keep(List<Due> due, Map<String, Traits> traits) {
        String[] ids = due.stream().map(Due::id).toArray(String[]::new);
        jdbc.sql(FORGET).param(ids).update();
        jdbc.sql(OUTDATED).param(ids).param(ids).update();
        List<String> owners = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        traits.values()
                .forEach(one -> one.keys().forEach(key -> {
                    owners.add(one.id());
                    keys.add(key);
                }));
        jdbc.sql(KEEP)
                .param(owners.toArray(String[]::new))
                .param(keys.toArray(String[]::new))
                .update();
        jdbc.sql(CHECKED)
                .param(ids)
                .param(due.stream().map(Due::revision).toArray(Long[]::new))
                .update();
    }

    void redact(List<String> masked) {
        if (!masked.isEmpty()) {
            String[] ids = masked.toArray(String[]::new);
            jdbc.sql(REDACT).param(ids).param(ids).update();
        }
    }

    Map<String, Set<String>> neighbours(List<String> ids) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        jdbc.sql(NEIGHBOURS)
                .param(LARGEST_BLOCK + 1)
                .param(ids.toArray(String[]::new))
                .param(LARGEST_BLOCK)
                .query(row -> {
                    neighbours
                            .computeIfAbsent(row.getString(1), any -> new HashSet<>())
                            .add(row.getString(2));
                });
        return neighbours;
    }

    void propose(List<Pair> pairs) {
        jdbc.sql(PROPOSE)
                .param(pairs.stream().map(Pair::first).toArray(String[]::new))
                .param(pairs.stream().map(Pair::second).toArray(String[]::new))
                .param(pairs.stream().map(pair -> pair.likeness().score()).toArray(Double[]::new))
                .param(pairs.stream()
                        .map(pair -> json.writeValueAsString(pair.likeness().reasons()))
                        .toArray(String[]::new))
                .update();
    }
}
