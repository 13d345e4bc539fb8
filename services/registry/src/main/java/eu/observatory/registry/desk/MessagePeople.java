package eu.observatory.registry.desk;

import eu.observatory.registry.personal.PersonalData;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people behind messages, as far as they were signed in: who asked, and who took care of it. */
@Component
class MessagePeople implements PersonalData {

    private static final String ASKED = """
            select receipt, received_at, about_id, language, name, email, body from message
             where subject = :subject order by id
            """;

    private static final String DONE = """
            select message.receipt, step.kind, step.at, step.by_name, step.note
              from message_step step join message on message.id = step.message_id
             where step.by_subject = :subject order by step.message_id, step.number
            """;

    private static final String FORGET_NOTES = """
            update message_step set note = null
             where message_id in (select id from message where subject = :subject)
            """;

    private static final String FORGET_ASKED = """
            update message set name = null, email = null, body = null, subject = null, forgotten_at = :at,
                   status = 'closed', closed_at = coalesce(closed_at, :at)
             where subject = :subject
            """;

    private static final String FORGET_DONE =
            "update message_step set by_subject = null, by_name = null where by_subject = :subject";

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    MessagePeople(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public String what() {
        return "messages";
    }

    @Override
    public Mono<Map<String, Object>> export(String subject) {
        Mono<List<Map<String, Object>>> asked = rows(
                        ASKED,
                        subject,
                        List.of("receipt", "received_at", "about_id", "language", "name", "email", "body"))
                .collectList();
        Mono<List<Map<String, Object>>> done = rows(DONE, subject, List.of("receipt", "kind", "at", "by_name", "note"))
                .collectList();
        return Mono.zip(asked, done)
                .filter(both -> !both.getT1().isEmpty() || !both.getT2().isEmpty())
                .map(both -> Map.of("asked", both.getT1(), "done", both.getT2()));
    }

    @Override
    public Mono<Long> erase(String subject, Instant at) {
        Mono<Long> asked = database.sql(FORGET_ASKED)
                .bind("subject", subject)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
        Mono<Long> done =
                database.sql(FORGET_DONE).bind("subject", subject).fetch().rowsUpdated();
        return transaction.transactional(
                database.sql(FORGET_NOTES).bind("subject", subject).then().then(asked.zipWith(done, Long::sum)));
    }

    private Flux<Map<String, Object>> rows(String sql, String subject, List<String> columns) {
        return database.sql(sql)
                .bind("subject", subject)
                .map(row -> read(row, columns))
                .all();
    }

    private static Map<String, Object> read(Readable row, List<String> columns) {
        Map<String, Object> known = new LinkedHashMap<>();
        columns.forEach(column -> {
            Object value = row.get(column);
            if (value != null) {
                known.put(column, value);
            }
        });
        return known;
    }
}
