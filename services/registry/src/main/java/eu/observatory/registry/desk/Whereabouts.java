package eu.observatory.registry.desk;

import eu.observatory.platform.web.Invalid;
import io.r2dbc.spi.Readable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out where the thing lies that a question is about. */
@Component
class Whereabouts {

    private static final String TERRITORY = "territory";

    /** The kinds that this service knows. */
    private static final Map<String, String> LOOKUPS = Map.of(
            "enterprise",
            "select nuts, coalesce(state #>> '{names,0,value}', id) as title from enterprise where id = :id",
            "organisation",
            "select nuts, coalesce(state #>> '{names,0,value}', id) as title from organisation where id = :id",
            TERRITORY,
            """
            select coalesce(nuts[array_length(nuts, 1)], id) as nuts, coalesce(labels ->> 'fr', id) as title
              from territory where id = :id
            """);

    private final DatabaseClient database;

    Whereabouts(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Where, and what it is called.
     *
     * @param nuts code of any level, null when unknown
     * @param title empty where the question is about nothing in particular
     */
    record Spot(@Nullable String nuts, String title) {}

    /** The region that was named wins over the one of the thing; fails with {@link Invalid} where neither is known. */
    Mono<Spot> of(@Nullable String region, @Nullable Subject about) {
        Mono<Spot> thing = about == null ? Mono.just(new Spot(null, "")) : of(about, region != null);
        return region == null
                ? thing
                : thing.zipWith(known(region), (found, place) -> new Spot(place.nuts(), found.title()));
    }

    private Mono<Spot> of(Subject about, boolean placed) {
        String lookup = LOOKUPS.get(about.type());
        if (lookup == null) {
            return placed
                    ? Mono.just(new Spot(null, about.type() + " " + about.id()))
                    : Mono.error(new Invalid(
                            "invalid-body",
                            "region",
                            "Where a " + about.type() + " lies is not known here. Name its region by a NUTS code."));
        }
        return look(lookup, about.id())
                .switchIfEmpty(Mono.error(() -> new Invalid(
                        "invalid-body",
                        "about.id",
                        "No " + about.type() + " has this id. Leave 'about' out, or name another.")));
    }

    private Mono<Spot> known(String region) {
        return look(LOOKUPS.getOrDefault(TERRITORY, ""), region)
                .switchIfEmpty(Mono.error(() -> new Invalid(
                        "invalid-body", "region", "No territory has this code. GET /desks lists the regions.")));
    }

    private Mono<Spot> look(String sql, String id) {
        return database.sql(sql).bind("id", id).map(Whereabouts::spot).one();
    }

    private static Spot spot(Readable row) {
        return new Spot(row.get("nuts", String.class), String.valueOf(row.get("title", String.class)));
    }
}
