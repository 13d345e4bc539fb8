package eu.observatory.notices.notice;

import eu.observatory.platform.outbox.Outbox;
import eu.observatory.platform.outbox.RecordTopic;
import eu.observatory.platform.web.Listing;
import eu.observatory.platform.web.NotFound;
import eu.observatory.platform.web.StaleRevision;
import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The stored notices. Whatever changes one marks it for its topic in the same transaction. */
@Component
class Notices {

    private static final String READ = "select %s as state from notice where not withdrawn and "
            .formatted(NoticePublication.STATE + "::text");

    private static final String ONE = READ + "id = :id";

    private static final String OF_REGION = "region like :region || '%'";

    private static final String PAGE = READ + OF_REGION + " and id > :after order by id limit :limit";

    private static final String COUNT = "select count(*) from notice where not withdrawn and " + OF_REGION;

    private static final String ADD = """
            insert into notice (id, revision, region, title, body)
            values (:id, 1, :region, cast(:title as jsonb), cast(:body as jsonb))
            """;

    private static final String CHANGE = """
            update notice
               set revision = revision + 1, title = cast(:title as jsonb), body = cast(:body as jsonb),
                   changed_at = clock_timestamp()
             where id = :id and revision = :revision and not withdrawn
            """;

    private static final String WITHDRAW = """
            update notice set revision = revision + 1, withdrawn = true, changed_at = clock_timestamp()
             where id = :id and revision = :revision and not withdrawn
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Outbox outbox;
    private final JsonMapper json;

    Notices(DatabaseClient database, TransactionalOperator transactions, Outbox outbox, JsonMapper json) {
        this.database = database;
        this.transactions = transactions;
        this.outbox = outbox;
        this.json = json;
    }

    Mono<Notice> one(String id) {
        return database.sql(ONE)
                .bind("id", id)
                .map(this::notice)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No notice has this id. GET /notices lists them.")));
    }

    Listing<Notice> list(String region) {
        return new Listing<>(
                "notices " + region, count(region), (after, limit) -> page(region, after, limit), Notice::id);
    }

    Mono<Notice> add(String region, Wording wording) {
        String id = UUID.randomUUID().toString();
        return database.sql(ADD)
                .bind("id", id)
                .bind("region", region)
                .bind("title", text(wording.title()))
                .bind("body", text(wording.body()))
                .then()
                .then(mark(id, 1))
                .then(one(id))
                .as(transactions::transactional);
    }

    Mono<Notice> change(String id, long revision, Wording wording) {
        return written(
                        id,
                        revision,
                        database.sql(CHANGE)
                                .bind("title", text(wording.title()))
                                .bind("body", text(wording.body())))
                .then(one(id))
                .as(transactions::transactional);
    }

    Mono<Void> withdraw(String id, long revision) {
        return written(id, revision, database.sql(WITHDRAW)).as(transactions::transactional);
    }

    /** Fails where the revision is no longer the current one. */
    private Mono<Void> written(String id, long revision, DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .bind("id", id)
                .bind("revision", revision)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(one(id).flatMap(now -> Mono.error(new StaleRevision(now.revision()))))
                .then(mark(id, revision + 1));
    }

    private Mono<Void> mark(String id, long revision) {
        return outbox.mark(NoticePublication.TOPIC, RecordTopic.key("hub", id), revision);
    }

    private Mono<Long> count(String region) {
        return database.sql(COUNT).bind("region", region).mapValue(Long.class).one();
    }

    private Flux<Notice> page(String region, String after, int limit) {
        return database.sql(PAGE)
                .bind("region", region)
                .bind("after", after)
                .bind("limit", limit)
                .map(this::notice)
                .all();
    }

    private Notice notice(Readable row) {
        return json.readValue(Objects.requireNonNull(row.get("state", String.class)), Notice.class);
    }

    private String text(Map<String, String> words) {
        return json.writeValueAsString(words);
    }
}
