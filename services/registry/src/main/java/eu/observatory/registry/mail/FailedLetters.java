package eu.observatory.registry.mail;

import static eu.observatory.registry.resource.Cells.value;

import eu.observatory.platform.web.Listing;
import eu.observatory.platform.web.NotFound;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The letters that were refused or given up, for as long as they are kept. */
@Component
class FailedLetters {

    private static final String PAGE = """
            select id, template, language, region, recipient, attempts, posted_at, done_at, failure from letter
            where state = 'failed' and (done_at, id) < (:beforeTime, :beforeId)
            order by done_at desc, id desc limit :limit
            """;

    private static final String COUNT = "select count(*) as total from letter where state = 'failed'";

    private static final String RETRY = """
            update letter set state = 'waiting', attempts = 0, done_at = null, posted_at = clock_timestamp(),
                next_at = clock_timestamp()
            where id = :id and state = 'failed'
            """;

    private static final String FORGET = "delete from letter where id = :id and state = 'failed'";

    /** Later, and larger, than any that is there. */
    private static final String END = Instant.parse("9999-01-01T00:00:00Z") + " " + new UUID(-1, -1);

    private final DatabaseClient database;

    FailedLetters(DatabaseClient database) {
        this.database = database;
    }

    /** The last that failed first. */
    Listing<FailedLetter> list() {
        return new Listing<>(
                "failed letters",
                database.sql(COUNT).map(row -> value(row, "total", Long.class)).one(),
                (after, limit) -> page(after.isEmpty() ? END : after, limit),
                letter -> letter.failedAt() + " " + letter.id());
    }

    private Flux<FailedLetter> page(String before, int limit) {
        String[] place = before.split(" ");
        return database.sql(PAGE)
                .bind("beforeTime", Instant.parse(place[0]))
                .bind("beforeId", UUID.fromString(place[1]))
                .bind("limit", limit)
                .map(FailedLetters::letter)
                .all();
    }

    /** As if it were written now: it has all its time again. */
    Mono<Void> retry(UUID id) {
        return changed(RETRY, id);
    }

    Mono<Void> forget(UUID id) {
        return changed(FORGET, id);
    }

    private Mono<Void> changed(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new NotFound("No letter " + id
                        + " has failed, or somebody took care of it. GET /letters/failed lists those.")))
                .then();
    }

    private static FailedLetter letter(Readable row) {
        return new FailedLetter(
                value(row, "id", UUID.class),
                value(row, "template", String.class),
                value(row, "language", String.class),
                row.get("region", String.class),
                Letter.masked(value(row, "recipient", String.class)),
                value(row, "attempts", Integer.class),
                value(row, "posted_at", Instant.class),
                value(row, "done_at", Instant.class),
                row.get("failure", String.class));
    }
}
