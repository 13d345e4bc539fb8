package eu.observatory.registry.concept;

import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Labels of concepts, territories and organisations alike, since a reader of ids cannot tell them apart. */
@Component
class StoredLabels implements Labels {

    private static final String FIND = """
            select id,
                   coalesce(labels ->> :language, labels ->> 'fr', labels ->> 'en',
                            (select value from jsonb_each_text(labels) limit 1)) as label
              from (select id, labels from concept where id = any(:ids)
                    union all
                    select id, labels from territory where id = any(:ids)
                    union all
                    select id, labels from organisation where id = any(:ids) and not withdrawn) as named
             where labels <> '{}'
            """;

    private final DatabaseClient database;

    StoredLabels(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, String>> labels(Collection<String> ids, String language) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql(FIND)
                .bind("language", language)
                .bind("ids", ids.toArray(String[]::new))
                .map(row -> Map.entry(row.get("id", String.class), row.get("label", String.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
