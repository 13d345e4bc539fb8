package eu.observatory.registry.concept;

import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Marks;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The operator's own words as they are stored; a withdrawn one stays with its revision and says nothing. */
@Component
class OwnWords {

    private static final String UNKNOWN = """
            select distinct named.id from unnest(cast(? as text[])) as named (id)
             where not exists (select from concept where concept.id = named.id)
             order by named.id limit 20
            """;

    private static final String WITHDRAW = """
            update concept set revision = revision + 1, labels = '{}', terms = '{}', nace = '{}'
             where dataset = 'lexicon' and labels <> '{}' and not id = any(cast(? as text[]))
            returning id, revision
            """;

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Concepts concepts;

    OwnWords(JdbcClient jdbc, Marks marks, Concepts concepts) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.concepts = concepts;
    }

    List<String> unknown(List<String> ids) {
        return jdbc.sql(UNKNOWN)
                .param(ids.toArray(String[]::new))
                .query((row, number) -> row.getString("id"))
                .list();
    }

    /** Joins the caller's transaction; returns how many were new, different or withdrawn. */
    int replace(List<Concept> words) {
        List<Mark> withdrawn = jdbc.sql(WITHDRAW)
                .param(words.stream().map(Concept::id).toArray(String[]::new))
                .query((row, number) -> new Mark(ConceptPublication.key(row.getString("id")), row.getLong("revision")))
                .list();
        marks.mark(ConceptPublication.TOPIC, withdrawn);
        return withdrawn.size() + concepts.write(words, Concepts.LEXICON);
    }
}
