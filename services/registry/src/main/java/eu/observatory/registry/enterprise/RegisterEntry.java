package eu.observatory.registry.enterprise;

import static eu.observatory.registry.resource.Bindings.optional;

import eu.observatory.platform.outbox.Outbox;
import eu.observatory.platform.outbox.RecordTopic;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One new revision of an enterprise that is there, written in a request's transaction; {@link Register} writes many. */
@Component
class RegisterEntry {

    private static final String WRITE = """
            update enterprise
            set revision = :revision, withdrawn = :withdrawn, state = cast(:state as jsonb), country = :country,
                status = :status, sample = :sample, nuts = :nuts, commune = :commune, family = :family,
                activities = string_to_array(:activities, chr(31)), lenses = string_to_array(:lenses, chr(31)),
                datasets = string_to_array(:datasets, chr(31)), changes_on = :changesOn, changed_at = :now
            where id = :id
            """;

    private static final String REMEMBER = """
            insert into enterprise_revision (enterprise_id, revision, kind, changed_at, dataset, extract_date, changes)
            values (:id, :revision, :kind, :now, :dataset, :day,
                case when cast(:masked as boolean) then null else cast(:changes as jsonb) end)
            """;

    private static final String POSTPONE = "update enterprise set changes_on = :changesOn where id = :id";

    private final DatabaseClient database;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    RegisterEntry(DatabaseClient database, Outbox outbox, JsonMapper json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    Mono<Void> write(Revised revised, Cause cause) {
        Enterprise state = revised.enterprise();
        if (revised.kind() == Revised.Kind.POSTPONED) {
            return optional(database.sql(POSTPONE), "changesOn", revised.changesOn(), LocalDate.class)
                    .bind("id", state.id())
                    .fetch()
                    .rowsUpdated()
                    .then();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        return row(revised, now)
                .fetch()
                .rowsUpdated()
                .then(line(revised, cause, now).fetch().rowsUpdated())
                .then(outbox.mark(
                        EnterprisePublication.TOPIC, RecordTopic.key(state.owner(), state.id()), state.revision()));
    }

    private GenericExecuteSpec row(Revised revised, OffsetDateTime now) {
        Enterprise state = revised.enterprise();
        Columns columns = new Columns(List.of(revised));
        GenericExecuteSpec statement = database.sql(WRITE)
                .bind("id", state.id())
                .bind("revision", state.revision())
                .bind("withdrawn", revised.withdrawn())
                .bind("state", json.writeValueAsString(state))
                .bind("country", state.country())
                .bind("status", Columns.slug(state.status()))
                .bind("sample", state.sample())
                .bind("activities", columns.activities()[0])
                .bind("lenses", columns.lenses()[0])
                .bind("datasets", columns.datasets()[0])
                .bind("now", now);
        statement = optional(statement, "nuts", Register.nuts(state), String.class);
        statement = optional(statement, "commune", Register.commune(state), String.class);
        statement = optional(statement, "family", Register.family(state), String.class);
        return optional(statement, "changesOn", revised.changesOn(), LocalDate.class);
    }

    private GenericExecuteSpec line(Revised revised, Cause cause, OffsetDateTime now) {
        Enterprise state = revised.enterprise();
        GenericExecuteSpec statement = database.sql(REMEMBER)
                .bind("id", state.id())
                .bind("revision", state.revision())
                .bind("kind", Columns.slug(revised.kind()))
                .bind("now", now)
                .bind("masked", state.masked())
                .bind("changes", json.writeValueAsString(revised.changes()));
        statement = optional(statement, "dataset", cause.dataset(), String.class);
        return optional(statement, "day", cause.extractDate(), LocalDate.class);
    }
}
