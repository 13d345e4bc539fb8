package eu.observatory.registry.enterprise;

import eu.observatory.registry.enterprise.Register.Current;
import eu.observatory.registry.recognition.Assertion;
import io.r2dbc.spi.Readable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes its turn among the writers, and reads all that composing one enterprise needs, in a request's transaction. */
@Component
class Hearing {

    private static final String TURN = "select pg_advisory_xact_lock(hashtext('registry.enterprise'))::text";

    private static final String KNOWN = """
            select state::text as state, withdrawn, changes_on,
                coalesce((select json_agg(json_build_object(
                        'source', json_build_object('dataset', dataset, 'extractDate', extract_date,
                            'licence', licence, 'base', base, 'sample', sample),
                        'facts', facts, 'goneOn', gone_on))
                    from enterprise_source where enterprise_id = held.id and dataset <> :own), '[]')::text as said,
                coalesce((select json_agg(json_build_object(
                        'lens', replace(lens, '_', '-'), 'holds', holds, 'authority', authority, 'rule', rule,
                        'validFrom', valid_from, 'validTo', valid_to, 'evidence', evidence, 'dataset', dataset,
                        'lastChecked', last_checked) order by dataset, position)
                    from assertion where enterprise_id = held.id and sample = held.sample), '[]')::text as listed
            from enterprise as held where id = :id
            """;

    private static final TypeReference<List<Saying>> SAYINGS = new TypeReference<>() {};
    private static final TypeReference<List<Assertion>> ASSERTIONS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    Hearing(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where there has never been such an enterprise. */
    Mono<Heard> of(String enterprise) {
        return database.sql(TURN).fetch().rowsUpdated().then(known(enterprise));
    }

    private Mono<Heard> known(String enterprise) {
        return database.sql(KNOWN)
                .bind("id", enterprise)
                .bind("own", OwnWord.DATASET)
                .map(this::heard)
                .one();
    }

    private Heard heard(Readable row) {
        LocalDate changesOn = row.get("changes_on", LocalDate.class);
        Current current = new Current(
                json.readValue(row.get("state", String.class), Enterprise.class),
                Objects.requireNonNull(row.get("withdrawn", Boolean.class)),
                changesOn == null ? null : Date.valueOf(changesOn));
        return new Heard(
                current,
                json.readValue(row.get("said", String.class), SAYINGS),
                json.readValue(row.get("listed", String.class), ASSERTIONS));
    }
}
