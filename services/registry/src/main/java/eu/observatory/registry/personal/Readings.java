package eu.observatory.registry.personal;

import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who read data about people; kept for a year. */
@Component
class Readings implements PersonalData {

    private static final String ADD = """
            insert into personal_reading (reader, operation, path) values (:reader, :operation, :path)
            """;

    private static final String EXPORT = """
            select at, path from personal_reading where reader = :subject order by at, id
            """;

    private static final String FORGET = "delete from personal_reading where at < now() - interval '1 year'";

    private final DatabaseClient database;

    Readings(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(String reader, String operation, String path) {
        return database.sql(ADD)
                .bind("reader", reader)
                .bind("operation", operation)
                .bind("path", path)
                .then();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT12H")
    Mono<Void> forgetOld() {
        return database.sql(FORGET).then();
    }

    @Override
    public String what() {
        return "readings";
    }

    @Override
    public Mono<Map<String, Object>> export(String subject) {
        return Held.rows(database, EXPORT, subject, "readings");
    }

    /** Nothing: those whose data was read may ask who did, and nobody takes that away from them before its year is over. */
    @Override
    public Mono<Long> erase(String subject, Instant at) {
        return Mono.just(0L);
    }
}
