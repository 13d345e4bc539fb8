package eu.observatory.registry.statement;

import static eu.observatory.registry.resource.Bindings.optional;

import eu.observatory.platform.web.TooLarge;
import eu.observatory.registry.concept.Labels;
import eu.observatory.registry.enterprise.KnownEnterprises;
import eu.observatory.registry.enterprise.OwnWord;
import eu.observatory.registry.resource.PlainText;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredStatements implements Statements {

    private static final int LARGEST = 200_000;

    private static final String FIND = """
            select revision, changed_at, language, body::text as body from statement where enterprise_id = :id
            """;

    private static final String BEGIN = """
            insert into statement (enterprise_id, revision, body, changed_at) values (:id, 0, '{}', :now)
            on conflict (enterprise_id) do nothing
            """;

    private static final String WRITE = """
            update statement set revision = :revision, body = cast(:body as jsonb), language = :language, changed_at = :now
            where enterprise_id = :id
            """;

    private final DatabaseClient database;
    private final KnownEnterprises enterprises;
    private final OwnWord ownWord;
    private final Labels labels;
    private final JsonMapper json;
    private final Clock clock;

    StoredStatements(
            DatabaseClient database,
            KnownEnterprises enterprises,
            OwnWord ownWord,
            Labels labels,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.enterprises = enterprises;
        this.ownWord = ownWord;
        this.labels = labels;
        this.json = json;
        this.clock = clock;
    }

    /** A unit that is only partially public says nothing here, whatever it said before. */
    @Override
    public Mono<Published> of(String enterprise) {
        return enterprises
                .one(enterprise)
                .flatMap(known -> known.masked() ? Mono.empty() : find(FIND, enterprise))
                .defaultIfEmpty(Published.NOTHING);
    }

    @Override
    public Mono<Published> held(String enterprise) {
        return database.sql(BEGIN)
                .bind("id", enterprise)
                .bind("now", OffsetDateTime.now(clock))
                .fetch()
                .rowsUpdated()
                .then(find(FIND + " for update", enterprise));
    }

    private Mono<Published> find(String sql, String enterprise) {
        return database.sql(sql).bind("id", enterprise).map(this::published).one();
    }

    @Override
    public Mono<Statement> checked(Statement change) {
        return Mono.defer(() -> {
            Check check = new Check();
            Statement tidy = check.tidy(change);
            return labels.labels(Set.copyOf(check.concepts().values()), "fr")
                    .doOnNext(known -> check.concepts().forEach((field, id) -> exists(field, id, known)))
                    .thenReturn(tidy);
        });
    }

    private static void exists(String field, String id, Map<String, String> known) {
        if (!known.containsKey(id)) {
            throw PlainText.invalid(
                    field,
                    "There is no concept %s. GET /concepts?scheme=%s lists them."
                            .formatted(id, id.substring(0, id.indexOf(':'))));
        }
    }

    @Override
    public Mono<Published> publish(String enterprise, Published held, Statement change, String language) {
        Statement whole = held.statement().with(change).told();
        if (whole.equals(held.statement())) {
            return Mono.just(held);
        }
        String body = json.writeValueAsString(whole);
        if (body.length() > LARGEST) {
            return Mono.error(
                    () -> new TooLarge("All that an enterprise says of itself may have %d characters; these are %d."
                            .formatted(LARGEST, body.length())));
        }
        String original = change.texts() == null ? held.language() : language;
        OffsetDateTime now = OffsetDateTime.now(clock);
        Published next = new Published(held.revision() + 1, now.toInstant(), original, whole);
        return optional(database.sql(WRITE), "language", original, String.class)
                .bind("id", enterprise)
                .bind("revision", next.revision())
                .bind("body", body)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .then(ownWord.say(enterprise, Word.of(whole, original)))
                .thenReturn(next);
    }

    private Published published(Readable row) {
        long revision = Objects.requireNonNull(row.get("revision", Long.class));
        return new Published(
                revision,
                revision == 0 ? null : row.get("changed_at", Instant.class),
                row.get("language", String.class),
                json.readValue(row.get("body", String.class), Statement.class));
    }
}
