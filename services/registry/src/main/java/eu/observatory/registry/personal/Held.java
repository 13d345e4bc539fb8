package eu.observatory.registry.personal;

import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What is kept under an account: statements whose only parameter is {@code :subject}. */
public final class Held {

    private Held() {}

    /** The rows under this name; empty where there is none. */
    public static Mono<Map<String, Object>> rows(DatabaseClient database, String sql, String subject, String name) {
        return database.sql(sql)
                .bind("subject", subject)
                .fetch()
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> Map.of(name, List.copyOf(rows)));
    }

    /** How many rows the statement changed. */
    public static Mono<Long> changed(DatabaseClient database, String sql, String subject) {
        return database.sql(sql).bind("subject", subject).fetch().rowsUpdated();
    }
}
