package eu.observatory.registry.duplicate;

import eu.observatory.registry.personal.Held;
import eu.observatory.registry.personal.PersonalData;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who decided about pairs of enterprises: account and name; the decision, its role and its region stay. */
@Component
class Deciders implements PersonalData {

    private static final String EXPORT = """
            select first_id, second_id, decision, note, decided_at, decided_name, decided_as, decided_region
            from duplicate where decided_by = :subject order by decided_at, first_id, second_id
            """;

    private static final String ERASE =
            "update duplicate set decided_by = null, decided_name = null where decided_by = :subject";

    private final DatabaseClient database;

    Deciders(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "duplicates";
    }

    @Override
    public Mono<Map<String, Object>> export(String subject) {
        return Held.rows(database, EXPORT, subject, "decided");
    }

    @Override
    public Mono<Long> erase(String subject, Instant at) {
        return Held.changed(database, ERASE, subject);
    }
}
