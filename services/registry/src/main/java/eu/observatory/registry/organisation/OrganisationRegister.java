package eu.observatory.registry.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The composed states and their history, written in batches; the columns follow from the state. */
@Component
class OrganisationRegister {

    private static final String CURRENT = "select state, withdrawn from organisation where id = any(?)";

    private static final String RENEWED = """
            with renewed as (
                select how, state, datasets, changes
                from jsonb_to_recordset(?::jsonb) as row (how text, state jsonb, datasets text[], changes jsonb))
            """;

    private static final String WRITE = RENEWED + """
            insert into organisation as held (id, owner, revision, withdrawn, state, country, status, sample, kinds,
                nuts, communes, parent, affiliations, identifiers, labels, datasets, changed_at)
            select state ->> 'id', state ->> 'owner', (state ->> 'revision')::bigint, how = 'withdrawn', state,
                state ->> 'country', state ->> 'status', (state ->> 'sample')::boolean,
                array(select jsonb_array_elements_text(state -> 'kinds')),
                state -> 'nuts' ->> -1,
                array(select distinct commune
                      from (select state -> 'address' ->> 'commune'
                            union all select jsonb_array_elements_text(state -> 'territories')) as place (commune)
                      where commune like '__-%'),
                state ->> 'parent',
                array(select one ->> 'organisation' from jsonb_array_elements(state -> 'affiliations') as one),
                array(select (one ->> 'scheme') || ':' || (one ->> 'value')
                      from jsonb_array_elements(state -> 'identifiers') as one),
                coalesce((select jsonb_object_agg(language, name)
                          from (select distinct on (language) language, name
                                from (select coalesce(one ->> 'language', 'und'), one ->> 'value', place
                                      from jsonb_array_elements(state -> 'names') with ordinality as of (one, place))
                                      as named (language, name, place)
                                order by language, place) as first), '{}'),
                datasets, ?
            from renewed
            on conflict (id) do update
            set owner = excluded.owner, revision = excluded.revision, withdrawn = excluded.withdrawn,
                state = excluded.state, country = excluded.country, status = excluded.status,
                sample = excluded.sample, kinds = excluded.kinds, nuts = excluded.nuts,
                communes = excluded.communes, parent = excluded.parent, affiliations = excluded.affiliations,
                identifiers = excluded.identifiers, labels = excluded.labels, datasets = excluded.datasets,
                changed_at = excluded.changed_at
            """;

    private static final String REMEMBER = RENEWED + """
            insert into organisation_revision
                (organisation_id, revision, kind, changed_at, dataset, extract_date, changes)
            select state ->> 'id', (state ->> 'revision')::bigint, how, ?, ?, ?,
                case when jsonb_array_length(changes) > 0 then changes end
            from renewed
            """;

    private static final String AFTER = """
            select id from organisation where id > ? and not withdrawn order by id limit ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OrganisationRegister(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The last state that was stored. */
    record Current(Organisation state, boolean withdrawn) {}

    Map<String, Current> current(Collection<String> organisations) {
        return jdbc.sql(CURRENT).param(Statements.array(organisations)).query(this::currentState).list().stream()
                .collect(Collectors.toMap(current -> current.state().id(), Function.identity()));
    }

    void write(List<Renewed> renewed, Cause cause) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String rows = json.writeValueAsString(renewed);
        jdbc.sql(WRITE).params(rows, now).update();
        jdbc.sql(REMEMBER)
                .params(rows, now)
                .param(cause.dataset())
                .param(cause.extractDate())
                .update();
    }

    List<String> after(String after, int limit) {
        return jdbc.sql(AFTER)
                .params(after, limit)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Current currentState(ResultSet row, int number) throws SQLException {
        return new Current(json.readValue(row.getString("state"), Organisation.class), row.getBoolean("withdrawn"));
    }
}
