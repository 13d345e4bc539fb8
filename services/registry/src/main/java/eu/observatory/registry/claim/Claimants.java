package eu.observatory.registry.claim;

import eu.observatory.registry.personal.Held;
import eu.observatory.registry.personal.PersonalData;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who claims and who decides about claims: account, name, address, and what they wrote. */
@Component
class Claimants implements PersonalData {

    private static final String EXPORT = """
            select id, enterprise_id, proof, status, name, email, language, message, created_at, decided_at, reason
            from claim where subject = :subject order by created_at
            """;

    private static final String EXPORT_DECIDED = """
            select id, enterprise_id, status, decided_name, decided_at, reason
            from claim where decided_by = :subject and subject <> :subject order by decided_at
            """;

    /** What is open or held ends with the account. */
    private static final String ERASE = """
            update claim set subject = 'forgotten-' || id, name = null, email = null, message = null, reason = null,
                decided_by = nullif(decided_by, :subject),
                decided_name = case when decided_by = :subject then null else decided_name end,
                decided_at = coalesce(decided_at, :at),
                status = case when status in ('awaiting-code', 'awaiting-editor', 'accepted') then 'ended' else status end
            where subject = :subject
            """;

    private static final String FORGET_DECIDER =
            "update claim set decided_by = null, decided_name = null where decided_by = :subject";

    private final DatabaseClient database;

    Claimants(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "claims";
    }

    @Override
    public Mono<Map<String, Object>> export(String subject) {
        return Held.together(
                Held.rows(database, EXPORT, subject, "claims"),
                Held.rows(database, EXPORT_DECIDED, subject, "decided"));
    }

    @Override
    public Mono<Long> erase(String subject, Instant at) {
        Mono<Long> made = database.sql(ERASE)
                .bind("subject", subject)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
        return made.flatMap(
                some -> Held.changed(database, FORGET_DECIDER, subject).map(more -> some + more));
    }
}
