package eu.observatory.registry.concept;

import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Marks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored concepts. Words of the core and names of official files live side by side: an official name stays when the
 * core changes, and the core's words stay when an official file is read. Only a difference makes a revision.
 */
@Component
class Concepts {

    static final String CORE = "core";
    static final String LEXICON = "lexicon";

    private static final String WRITE = """
            insert into concept as held
                   (id, revision, scheme, code, level, parent, labels, terms, nace, valid_from, valid_to, dataset)
            select id, 1, scheme, code, level, parent, labels, terms, nace, "validFrom", "validTo", :dataset
              from jsonb_to_recordset(cast(:batch as jsonb))
                   as said (id text, scheme text, code text, level int, parent text, labels jsonb, terms jsonb,
                            nace text[], "validFrom" date, "validTo" date)
             order by id
            on conflict (id) do update
               set revision = held.revision + 1, level = excluded.level, parent = %1$s, labels = %2$s, terms = %3$s,
                   nace = %4$s, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                   dataset = excluded.dataset
             where (held.level, held.parent, held.labels, held.terms, held.nace, held.valid_from, held.valid_to)
                   is distinct from
                   (excluded.level, %1$s, %2$s, %3$s, %4$s, excluded.valid_from, excluded.valid_to)
            returning id, revision
            """;

    private static final String WRITE_CORE = WRITE.replace("dataset = excluded.dataset", "dataset = held.dataset")
            .formatted(
                    "excluded.parent",
                    "case when held.dataset = 'core' then excluded.labels else excluded.labels || held.labels end",
                    "excluded.terms",
                    "excluded.nace");

    private static final String WRITE_OFFICIAL = WRITE.formatted(
            "coalesce(excluded.parent, held.parent)", "held.labels || excluded.labels", "held.terms", "excluded.nace");

    private static final String WRITE_OWN =
            WRITE.formatted("excluded.parent", "excluded.labels", "excluded.terms", "excluded.nace");

    private final JdbcClient jdbc;
    private final Marks marks;
    private final JsonMapper json;

    Concepts(JdbcClient jdbc, Marks marks, JsonMapper json) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.json = json;
    }

    /** Joins the caller's transaction; returns how many were new or different. */
    int write(List<Concept> concepts, String dataset) {
        if (concepts.isEmpty()) {
            return 0;
        }
        List<Mark> changed = jdbc.sql(statement(dataset))
                .param("batch", json.writeValueAsString(concepts))
                .param("dataset", dataset)
                .query((row, number) -> new Mark(ConceptPublication.key(row.getString("id")), row.getLong("revision")))
                .list();
        marks.mark(ConceptPublication.TOPIC, changed);
        return changed.size();
    }

    private static String statement(String dataset) {
        return switch (dataset) {
            case CORE -> WRITE_CORE;
            case LEXICON -> WRITE_OWN;
            default -> WRITE_OFFICIAL;
        };
    }
}
