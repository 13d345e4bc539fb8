package eu.observatory.registry.concept;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored correspondence between NACE Rev. 2.1 and Rev. 2: what the core says, and over it an official table. */
@Component
class Correspondences {

    static final String CORE = "core";

    /** Rows of the core stand back where an official table knows the code. */
    static final String EFFECTIVE = """
            select rev21, rev2, dataset from nace_correspondence as said
             where dataset <> 'core' or not exists (
                   select from nace_correspondence as official
                    where official.rev21 = said.rev21 and official.dataset <> 'core')
            """;

    private static final String DROP = """
            delete from nace_correspondence as held
             where dataset = :dataset
               and not exists (select from jsonb_to_recordset(cast(:all as jsonb)) as said (rev21 text, rev2 text)
                                where said.rev21 = held.rev21 and said.rev2 = held.rev2)
            """;

    private static final String ADD = """
            insert into nace_correspondence (rev21, rev2, dataset)
            select rev21, rev2, :dataset from jsonb_to_recordset(cast(:all as jsonb)) as said (rev21 text, rev2 text)
            on conflict do nothing
            """;

    private static final String CHANGED = """
            insert into reference_version (name, version) values ('crosswalk', '1')
            on conflict (name) do update
               set version = (reference_version.version::bigint + 1)::text, loaded_at = now()
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Correspondences(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** Replaces all that a dataset says, within the caller's transaction; returns how many rows went or came. */
    int replace(List<Correspondence> all, String dataset) {
        Map<String, String> said = Map.of("all", json.writeValueAsString(all), "dataset", dataset);
        int changed = jdbc.sql(DROP).params(said).update()
                + jdbc.sql(ADD).params(said).update();
        if (changed > 0) {
            jdbc.sql(CHANGED).update();
            events.publishEvent(new CrosswalkChanged(dataset));
        }
        return changed;
    }
}
