package eu.observatory.registry.enterprise;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The composed states and their history, written in batches. */
@Component
class Register {

    private static final String CURRENT = """
            select state, withdrawn, changes_on from enterprise where id = any(?)
            """;

    private static final String WRITE = """
            insert into enterprise as held (id, owner, revision, withdrawn, state, country, status, sample, nuts,
                commune, family, activities, lenses, datasets, changes_on, changed_at)
            select id, owner, revision, withdrawn, state::jsonb, country, status, sample, nuts, commune, family,
                string_to_array(activities, chr(31)), string_to_array(lenses, chr(31)),
                string_to_array(datasets, chr(31)), changes_on, ?
            from unnest(?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::text[], ?::text[],
                ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
                as revised (id, owner, revision, withdrawn, state, country, status, sample, nuts, commune, family,
                activities, lenses, datasets, changes_on)
            on conflict (id) do update
            set owner = excluded.owner, revision = excluded.revision, withdrawn = excluded.withdrawn,
                state = excluded.state, country = excluded.country, status = excluded.status,
                sample = excluded.sample, nuts = excluded.nuts, commune = excluded.commune,
                family = excluded.family, activities = excluded.activities, lenses = excluded.lenses,
                datasets = excluded.datasets, changes_on = excluded.changes_on, changed_at = excluded.changed_at
            """;

    private static final String REMEMBER = """
            insert into enterprise_revision
                (enterprise_id, revision, kind, changed_at, dataset, extract_date, changes)
            select id, revision, kind, ?, ?, ?, changes::jsonb
            from unnest(?::text[], ?::bigint[], ?::text[], ?::text[]) as revised (id, revision, kind, changes)
            """;

    private static final String REDACT = """
            update enterprise_revision set changes = null where enterprise_id = any(?) and changes is not null
            """;

    private static final String POSTPONE = """
            update enterprise set changes_on = due.changes_on
            from unnest(?::text[], ?::date[]) as due (id, changes_on) where enterprise.id = due.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Register(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The last state that was stored. */
    record Current(
            Enterprise enterprise,
            boolean withdrawn,
            @Nullable Date changesOn) {}

    Map<String, Current> current(Collection<String> enterprises) {
        return jdbc.sql(CURRENT).param(Sayings.array(enterprises)).query(this::currentState).list().stream()
                .collect(Collectors.toMap(current -> current.enterprise().id(), Function.identity()));
    }

    /** Revisions with their states and changes written out, which takes longer than storing them. */
    record Rows(
            List<Revised> revised,
            String[] states,
            @Nullable String[] changes) {}

    Rows rows(List<Revised> revised) {
        return new Rows(
                revised,
                new Columns(revised).text(json::writeValueAsString),
                revised.stream().map(this::changes).toArray(String[]::new));
    }

    void write(Rows rows, Cause cause) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Columns columns = new Columns(rows.revised());
        jdbc.sql(WRITE)
                .param(now)
                .param(columns.text(Enterprise::id))
                .param(columns.text(Enterprise::owner))
                .param(columns.revisions())
                .param(columns.flag(Revised::withdrawn))
                .param(rows.states())
                .param(columns.text(Enterprise::country))
                .param(columns.text(enterprise -> Columns.slug(enterprise.status())))
                .param(columns.flag(row -> row.enterprise().sample()))
                .param(columns.text(Register::nuts))
                .param(columns.text(Register::commune))
                .param(columns.text(Register::family))
                .param(columns.activities())
                .param(columns.lenses())
                .param(columns.datasets())
                .param(columns.changesOn())
                .update();
        remember(rows, columns, cause, now);
        redact(rows.revised());
    }

    /** A unit that is only partially public has no past that tells what it now hides. */
    private void redact(List<Revised> revised) {
        List<String> masked = revised.stream()
                .map(Revised::enterprise)
                .filter(Enterprise::masked)
                .map(Enterprise::id)
                .toList();
        if (!masked.isEmpty()) {
            jdbc.sql(REDACT).param(Sayings.array(masked)).update();
        }
    }

    private void remember(Rows rows, Columns columns, Cause cause, OffsetDateTime now) {
        jdbc.sql(REMEMBER)
                .param(now)
                .param(cause.dataset())
                .param(cause.extractDate())
                .param(columns.text(Enterprise::id))
                .param(columns.revisions())
                .param(rows.revised().stream()
                        .map(row -> Columns.slug(row.kind()))
                        .toArray(String[]::new))
                .param(rows.changes())
                .update();
    }

    /** Notes the next day on which these change by themselves; no revision, since nothing else differs. */
    void postpone(List<Revised> due) {
        jdbc.sql(POSTPONE)
                .param(new Columns(due).text(Enterprise::id))
                .param(new Columns(due).changesOn())
                .update();
    }

    private Current currentState(ResultSet row, int number) throws SQLException {
        return new Current(
                json.readValue(row.getString("state"), Enterprise.class),
                row.getBoolean("withdrawn"),
                row.getDate("changes_on"));
    }

    private @Nullable String changes(Revised row) {
        return row.changes().isEmpty() ? null : json.writeValueAsString(row.changes());
    }

    static @Nullable String nuts(Enterprise enterprise) {
        return enterprise.nuts().isEmpty() ? null : enterprise.nuts().getLast();
    }

    static @Nullable String commune(Enterprise enterprise) {
        Address address = enterprise.address();
        return address == null ? null : address.commune();
    }

    static @Nullable String family(Enterprise enterprise) {
        LegalForm form = enterprise.legalForm();
        return form == null ? null : form.family();
    }
}
