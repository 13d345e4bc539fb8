package eu.observatory.registry.enterprise;

import eu.observatory.platform.access.Belonging;
import eu.observatory.platform.access.Place;
import java.util.Map;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An enterprise belongs to the region that it sits in, and to itself. */
@Component
class EnterpriseBelonging implements Belonging {

    private static final String PLACE = """
            select coalesce(nuts, state->>'region') as region from enterprise where id = :id and not withdrawn
            """;

    private final DatabaseClient database;

    EnterpriseBelonging(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String of() {
        return "enterprise";
    }

    @Override
    public Mono<Place> place(Map<String, String> pathVariables) {
        String id = pathVariables.getOrDefault("id", "");
        return database.sql(PLACE)
                .bind("id", id)
                .map(row -> new Place(row.get("region", String.class), Set.of(id)))
                .one();
    }
}
