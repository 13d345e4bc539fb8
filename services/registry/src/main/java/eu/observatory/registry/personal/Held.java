package eu.observatory.registry.personal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Both under their names, empty where there is neither. */
    public static Mono<Map<String, Object>> together(Mono<Map<String, Object>> one, Mono<Map<String, Object>> other) {
        return one.concatWith(other)
                .collectList()
                .filter(held -> !held.isEmpty())
                .map(Held::whole);
    }

    private static Map<String, Object> whole(List<Map<String, Object>> parts) {
        Map<String, Object> whole = new TreeMap<>();
        parts.forEach(whole::putAll);
        return whole;
    }

    /** How many rows the statement changed. */
    public static Mono<Long> changed(DatabaseClient database, String sql, String subject) {
        return database.sql(sql).bind("subject", subject).fetch().rowsUpdated();
    }
}
