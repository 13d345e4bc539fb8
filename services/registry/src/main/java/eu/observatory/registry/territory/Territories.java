package eu.observatory.registry.territory;

import eu.observatory.platform.outbox.Mark;
import eu.observatory.platform.outbox.Marks;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored territories. What an official file says stays when the core changes; what it does not say, the core still
 * gives. Only a difference makes a revision, and lets enterprises be placed again.
 */
@Component
class Territories {

    static final String CORE = "core";

    private static final String WRITE = """
            insert into territory as held
                   (id, revision, kind, country, labels, parent, nuts, region, post_codes, lat, lon, valid_from,
                    valid_to, successors, dataset)
            select id, 1, kind, country, labels, parent, nuts, region, "postCodes", (position ->> 'lat')::float8,
                   (position ->> 'lon')::float8, "validFrom", "validTo", successors, :dataset
              from jsonb_to_recordset(cast(:batch as jsonb))
                   as said (id text, kind text, country text, labels jsonb, parent text, nuts text[], region text,
                            "postCodes" text[], position jsonb, "validFrom" date, "validTo" date, successors text[])
             order by id
            on conflict (id) do update
               set revision = held.revision + 1, parent = excluded.parent, nuts = excluded.nuts,
                   region = excluded.region, dataset = excluded.dataset, labels = %1$s, post_codes = %2$s,
                   lat = %3$s, lon = %4$s, valid_from = %5$s, valid_to = %6$s, successors = %7$s
             where (held.parent, held.nuts, held.region, held.labels, held.post_codes, held.lat, held.lon,
                    held.valid_from, held.valid_to, held.successors)
                   is distinct from
                   (excluded.parent, excluded.nuts, excluded.region, %1$s, %2$s, %3$s, %4$s, %5$s, %6$s, %7$s)
            returning id, revision
            """;

    private static final String WRITE_CORE = WRITE.replace("dataset = excluded.dataset", "dataset = held.dataset")
            .formatted(
                    core("labels", "excluded.labels || held.labels"),
                    core("post_codes", "held.post_codes"),
                    core("lat", "coalesce(held.lat, excluded.lat)"),
                    core("lon", "coalesce(held.lon, excluded.lon)"),
                    core("valid_from", "held.valid_from"),
                    core("valid_to", "held.valid_to"),
                    core("successors", "held.successors"));

    private static final String WRITE_OFFICIAL = WRITE.formatted(
            "held.labels || excluded.labels",
            "array(select distinct unnest(held.post_codes || excluded.post_codes) order by 1)",
            "coalesce(excluded.lat, held.lat)",
            "coalesce(excluded.lon, held.lon)",
            "coalesce(excluded.valid_from, held.valid_from)",
            "coalesce(excluded.valid_to, held.valid_to)",
            "excluded.successors");

    private static final String CHANGED = """
            insert into reference_version (name, version) values ('territories', '1')
            on conflict (name) do update
               set version = (reference_version.version::bigint + 1)::text, loaded_at = now()
            """;

    private final JdbcClient jdbc;
    private final Marks marks;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Territories(JdbcClient jdbc, Marks marks, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.json = json;
        this.events = events;
    }

    private static String core(String column, String official) {
        return "case when held.dataset = 'core' then excluded." + column + " else " + official + " end";
    }

    /** Joins the caller's transaction; returns how many were new or different. */
    int write(List<Territory> territories, String dataset) {
        if (territories.isEmpty()) {
            return 0;
        }
        List<Mark> changed = jdbc.sql(CORE.equals(dataset) ? WRITE_CORE : WRITE_OFFICIAL)
                .param("batch", json.writeValueAsString(territories))
                .param("dataset", dataset)
                .query((row, number) ->
                        new Mark(TerritoryPublication.key(row.getString("id")), row.getLong("revision")))
                .list();
        if (!changed.isEmpty()) {
            marks.mark(TerritoryPublication.TOPIC, changed);
            jdbc.sql(CHANGED).update();
            events.publishEvent(new TerritoriesChanged(dataset));
        }
        return changed.size();
    }
}
