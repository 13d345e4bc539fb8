package eu.observatory.registry.contribution;

import eu.observatory.registry.personal.Held;
import eu.observatory.registry.personal.PersonalData;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who contributes and who decides: account, name, address and notes; what was contributed is the enterprise's. */
@Component
class Contributors implements PersonalData {

    private static final String EXPORT = """
            select id, enterprise_id, status, statement::text as statement, note, language, name, email, created_at,
                decided_at, reason
            from contribution where subject = :subject order by created_at
            """;

    private static final String EXPORT_DECIDED = """
            select id, enterprise_id, status, decided_name, decided_as, decided_at, reason
            from contribution where decided_by = :subject and subject <> :subject order by decided_at
            """;

    /** What still waits is withdrawn: nobody is left to be asked. */
    private static final String ERASE = """
            update contribution set subject = 'forgotten-' || id, name = null, email = null, note = null,
                decided_by = nullif(decided_by, :subject),
                decided_name = case when decided_by = :subject then null else decided_name end,
                status = case when status in ('submitted', 'asked-back') then 'withdrawn' else status end,
                closed_at = coalesce(closed_at, :at)
            where subject = :subject
            """;

    private static final String FORGET_DECIDER =
            "update contribution set decided_by = null, decided_name = null where decided_by = :subject";

    private final DatabaseClient database;

    Contributors(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "contributions";
    }

    @Override
    public Mono<Map<String, Object>> export(String subject) {
        return Held.together(
                Held.rows(database, EXPORT, subject, "contributions"),
                Held.rows(database, EXPORT_DECIDED, subject, "decided"));
    }

    @Override
    public Mono<Long> erase(String subject, Instant at) {
        return database.sql(ERASE)
                .bind("subject", subject)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .flatMap(some -> Held.changed(database, FORGET_DECIDER, subject).map(more -> some + more));
    }
}
