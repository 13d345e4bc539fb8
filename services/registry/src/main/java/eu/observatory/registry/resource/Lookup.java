package eu.observatory.registry.resource;

import eu.observatory.platform.web.Gone;
import eu.observatory.platform.web.NotFound;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * One record by its id, also when its source has withdrawn it: then it is gone.
 *
 * @param kind as its table is named: {@code enterprise} or {@code organisation}
 * @param reading of a row with the state as text
 * @param wayOut where to look for a record whose id is not known
 */
public record Lookup<T>(DatabaseClient database, String kind, Function<Readable, T> reading, String wayOut) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String FIND = "select state::text as state, withdrawn from %s where id = :id";

    public Mono<T> one(String id) {
        return database.sql(FIND.formatted(kind))
                .bind("id", id)
                .map(this::held)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No %s has this id. %s".formatted(kind, wayOut))))
                .timeout(PATIENCE);
    }

    private T held(Readable row) {
        if (Boolean.TRUE.equals(row.get("withdrawn", Boolean.class))) {
            throw new Gone("withdrawn", "The source of this %s has withdrawn it.".formatted(kind));
        }
        return reading.apply(row);
    }
}
