package eu.observatory.registry.enterprise;

import eu.observatory.registry.identifier.Bearers;
import eu.observatory.registry.identifier.Sought;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Enterprises by their numbers: by the id that a number gives, else in the words of the two partial indexes. */
@Component
class NumberedEnterprises {

    private static final String SELECT = "select state::text as state from enterprise where not withdrawn and ";

    private static final String BY_ID = SELECT + "id = any(:ids)";

    static final String BY_NUMBER = SELECT + """
            (id !~ '^(fr-siren|be-kbo)-' or jsonb_path_exists(state,
                '$.identifiers[*] ? (@.scheme != "fr-siren" && @.scheme != "fr-siret" && @.scheme != "be-kbo")'))
            and jsonb_path_query_array(state, '$.identifiers[*].value') @> jsonb_build_array(cast(:bare as text))
            order by id limit :most
            """;

    static final String BY_UNIT = SELECT + """
            jsonb_path_exists(state, '$.establishments[*].id ? (@ starts with "be-ebu-")')
            and jsonb_path_query_array(state, '$.establishments[*].id') @> jsonb_build_array(cast(:unit as text))
            order by id limit :most
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    NumberedEnterprises(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Flux<Enterprise> byId(Sought sought) {
        return states(database.sql(BY_ID).bind("ids", sought.ids().toArray(String[]::new)));
    }

    Flux<Enterprise> byNumber(Sought sought) {
        return states(database.sql(BY_NUMBER).bind("bare", sought.bare()).bind("most", Bearers.MOST));
    }

    Flux<Enterprise> byUnit(Sought sought) {
        return Flux.fromIterable(sought.numbers())
                .filter(number -> number.startsWith("be-ebu:"))
                .flatMap(number -> states(database.sql(BY_UNIT)
                        .bind("unit", number.replace(':', '-'))
                        .bind("most", Bearers.MOST)));
    }

    private Flux<Enterprise> states(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(row -> json.readValue(row.get("state", String.class), Enterprise.class))
                .all();
    }
}
