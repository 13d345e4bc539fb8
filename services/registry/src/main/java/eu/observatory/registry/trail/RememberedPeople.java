package eu.observatory.registry.trail;

import eu.observatory.registry.personal.Held;
import eu.observatory.registry.personal.PersonalData;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who the trail is about. Its lines stay for ever; whoever asks to be forgotten becomes a pseudonym in them. */
@Component
class RememberedPeople implements PersonalData {

    private static final String EXPORT = """
            select at, enterprise_id, acting, what
            from trail join trail_person as person on person.id = trail.person
            where subject = :subject order by trail.id
            """;

    /** Tells how many lines are a pseudonym's from now on. */
    private static final String ERASE = """
            with forgotten as (
                update trail_person set subject = null, name = null where subject = :subject returning id)
            select count(*) from trail where person in (select id from forgotten)
            """;

    private final DatabaseClient database;

    RememberedPeople(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "trail";
    }

    @Override
    public Mono<Map<String, Object>> export(String subject) {
        return Held.rows(database, EXPORT, subject, "deeds");
    }

    @Override
    public Mono<Long> erase(String subject, Instant at) {
        return database.sql(ERASE).bind("subject", subject).mapValue(Long.class).one();
    }
}
