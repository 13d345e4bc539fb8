package eu.observatory.registry.contribution;

import static eu.observatory.registry.resource.Bindings.optional;
import static eu.observatory.registry.resource.Cells.value;

import eu.observatory.platform.access.Caller;
import eu.observatory.platform.web.Listing;
import eu.observatory.platform.web.NotFound;
import eu.observatory.registry.contribution.Contribution.Status;
import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.resource.LastSeen;
import eu.observatory.registry.resource.Slugs;
import eu.observatory.registry.statement.Statement;
import eu.observatory.registry.trail.Deed;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The contributions as stored. */
@Component
class Contributions {

    private static final String SELECT = """
            select id, enterprise_id, region, status, base, before::text as before, statement::text as statement,
                (select state #>> '{names,0,value}' from enterprise where id = enterprise_id) as enterprise_name,
                edited::text as edited, published, note, language, subject, name, email, created_at, due, decided_at,
                decided_name, decided_as, reason
            from contribution where\s
            """;

    private static final String FIND = SELECT + "id = :id";

    private static final String PAGE = SELECT + """
            %s and (due, id) > (:afterDue, :afterId) order by due, id limit :limit
            """;

    private static final String COUNT = "select count(*) as total from contribution where ";

    private static final String ADD = """
            insert into contribution (id, enterprise_id, region, status, base, before, statement, note, language, subject,
                name, email, created_at, due)
            values (:id, :enterprise, :region, :status, :base, cast(:before as jsonb), cast(:statement as jsonb), :note,
                :language, :subject, :name, :email, :createdAt, :due)
            """;

    private static final String DECIDE = """
            update contribution set status = :status, edited = cast(:edited as jsonb), published = :published,
                decided_at = :now, decided_by = :by, decided_name = :byName, decided_as = :as, reason = :reason,
                closed_at = case when :status = 'asked-back' then null else :now end
            where id = :id
            """;

    private static final String ANSWER = """
            update contribution set status = 'submitted', base = :base, before = cast(:before as jsonb),
                statement = cast(:statement as jsonb), due = :due
            where id = :id
            """;

    private static final String WITHDRAW =
            "update contribution set status = 'withdrawn', closed_at = now() where id = :id";

    private static final String OPEN = """
            select count(*) from contribution where subject = :subject and status in ('submitted', 'asked-back')
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    Contributions(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Contribution> one(UUID id) {
        return find(FIND, id);
    }

    /** Nobody else changes it until the caller's transaction ends. */
    Mono<Contribution> held(UUID id) {
        return find(FIND + " for update", id);
    }

    private Mono<Contribution> find(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .map(this::contribution)
                .one()
                .switchIfEmpty(Mono.error(() ->
                        new NotFound("There is no contribution " + id + ". GET /contributions/mine lists yours.")));
    }

    /** Those that are due first. */
    Listing<Contribution> list(String question, Conditions wanted) {
        return new Listing<>(
                "contributions " + question,
                wanted.bind(database.sql(COUNT + wanted.sql()))
                        .map(row -> value(row, "total", Long.class))
                        .one(),
                (after, limit) -> page(wanted, after, limit),
                contribution -> new LastSeen(contribution.due(), contribution.id()).written());
    }

    private Flux<Contribution> page(Conditions wanted, String after, int limit) {
        LastSeen last = LastSeen.of(after);
        return wanted.bind(database.sql(PAGE.formatted(wanted.sql())))
                .bind("afterDue", last.time())
                .bind("afterId", last.id())
                .bind("limit", limit)
                .map(this::contribution)
                .all();
    }

    Mono<Void> add(Contribution contribution) {
        var statement = database.sql(ADD)
                .bind("id", contribution.id())
                .bind("enterprise", contribution.enterprise())
                .bind("region", contribution.region())
                .bind("status", Slugs.of(contribution.status()))
                .bind("base", contribution.base())
                .bind("before", json.writeValueAsString(contribution.before()))
                .bind("statement", json.writeValueAsString(contribution.statement()))
                .bind("language", contribution.language())
                .bind("subject", contribution.subject())
                .bind("createdAt", contribution.createdAt())
                .bind("due", contribution.due());
        statement = optional(statement, "note", contribution.note(), String.class);
        statement = optional(statement, "name", contribution.name(), String.class);
        return optional(statement, "email", contribution.email(), String.class)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /**
     * What somebody decided.
     *
     * @param edited what is published instead of what was proposed
     */
    record Decision(
            Status status,
            @Nullable Statement edited,
            @Nullable Long published,
            Caller by,
            Deed.As as,
            @Nullable String reason) {}

    Mono<Void> decide(UUID id, Decision decision, Instant now) {
        Statement edited = decision.edited();
        var statement = database.sql(DECIDE)
                .bind("id", id)
                .bind("status", Slugs.of(decision.status()))
                .bind("now", now)
                .bind("by", decision.by().subject())
                .bind("as", Slugs.of(decision.as()));
        statement =
                optional(statement, "edited", edited == null ? null : json.writeValueAsString(edited), String.class);
        statement = optional(statement, "published", decision.published(), Long.class);
        statement = optional(statement, "byName", decision.by().name(), String.class);
        return optional(statement, "reason", decision.reason(), String.class)
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> answer(UUID id, long base, Statement before, Statement change, Instant due) {
        return database.sql(ANSWER)
                .bind("id", id)
                .bind("base", base)
                .bind("before", json.writeValueAsString(before))
                .bind("statement", json.writeValueAsString(change))
                .bind("due", due)
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> withdraw(UUID id) {
        return database.sql(WITHDRAW).bind("id", id).fetch().rowsUpdated().then();
    }

    Mono<Long> open(String subject) {
        return database.sql(OPEN).bind("subject", subject).mapValue(Long.class).one();
    }

    private Contribution contribution(Readable row) {
        String edited = row.get("edited", String.class);
        String as = row.get("decided_as", String.class);
        return new Contribution(
                value(row, "id", UUID.class),
                value(row, "enterprise_id", String.class),
                row.get("enterprise_name", String.class),
                value(row, "region", String.class),
                Slugs.constant(Status.class, value(row, "status", String.class)),
                value(row, "base", Long.class),
                json.readValue(value(row, "before", String.class), Statement.class),
                json.readValue(value(row, "statement", String.class), Statement.class),
                edited == null ? null : json.readValue(edited, Statement.class),
                row.get("published", Long.class),
                row.get("note", String.class),
                value(row, "language", String.class),
                value(row, "subject", String.class),
                row.get("name", String.class),
                row.get("email", String.class),
                value(row, "created_at", Instant.class),
                value(row, "due", Instant.class),
                row.get("decided_at", Instant.class),
                row.get("decided_name", String.class),
                as == null ? null : Slugs.constant(Deed.As.class, as),
                row.get("reason", String.class));
    }
}
