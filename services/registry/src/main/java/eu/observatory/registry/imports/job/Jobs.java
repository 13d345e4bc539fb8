package eu.observatory.registry.imports.job;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs as their runner sees them; every write is refused once another runner has taken the job over. */
@Component
class Jobs {

    private static final String NEXT = """
            select id from import_job j
            where state not in ('done', 'failed', 'cancelled')
              and (state <> 'awaiting-confirmation' or confirmed or cancel_requested)
              and not exists (select from import_job older where older.dataset = j.dataset and older.number < j.number
                              and older.state not in ('done', 'failed', 'cancelled'))
            order by number limit 1
            """;
    private static final String BEGIN = """
            update import_job set attempt = attempt + 1, started_at = coalesce(started_at, now()) where id = :id
            returning *
            """;
    private static final String SAVE = """
            update import_job
            set state = :state, message = :message, extract_date = :extractDate, read_step = :step, read_offset = :offset,
                read_line = :line, merged_to = :mergedTo, counts = cast(:counts as jsonb), done = :done, total = :total,
                rate = :rate, remaining_seconds = :remaining, finished_at = case when :over then now() end
            where id = :id and attempt = :attempt
            returning cancel_requested
            """;
    private static final String NEWER = """
            select max(extract_date) from import_job
            where dataset = :dataset and territory = :territory and format = :format and state = 'done'
              and number > coalesce((select max(number) from import_job
                                     where dataset = :dataset and format = 'withdrawal' and state = 'done'), 0)
            """;

    private static final String FORGET_REMARKS = "delete from import_remark where job_id = :job and line > 0";
    private static final String REJECTED =
            "select count(*) from import_remark where job_id = :job and severity = 'reject'";

    private final JdbcClient jdbc;

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The job whose turn it is. One dataset's jobs keep their order; a job that waits for its operator lets others pass. */
    Optional<UUID> next() {
        return jdbc.sql(NEXT).query(UUID.class).optional();
    }

    /** Takes a job over: whoever ran it before can write no more. */
    Job begin(UUID id) {
        return jdbc.sql(BEGIN).param("id", id).query(Job::of).single();
    }

    /** Writes how far the job has come; joins the transaction of the work. Returns whether it shall be cancelled. */
    boolean save(Progress progress) {
        return jdbc.sql(SAVE)
                .param("id", progress.job().id())
                .param("attempt", progress.job().attempt())
                .param("state", progress.state().code())
                .param("message", progress.message())
                .param("extractDate", progress.extractDate())
                .param("step", progress.place().step())
                .param("offset", progress.place().offset())
                .param("line", progress.place().line())
                .param("mergedTo", progress.mergedTo())
                .param("counts", progress.tally().json())
                .param("done", progress.pace().done())
                .param("total", progress.pace().total())
                .param("rate", progress.pace().rate())
                .param("remaining", progress.pace().remainingSeconds())
                .param("over", progress.state().over())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new TakenOver(progress.job().id()));
    }

    /** Forgets what was remarked on lines of files; returns how much was rejected by merging. */
    long forgetRemarks(UUID job) {
        jdbc.sql(FORGET_REMARKS).param("job", job).update();
        return jdbc.sql(REJECTED).param("job", job).query(Long.class).single();
    }

    /** The extract date of the dataset's last import, null where there is none. */
    @Nullable LocalDate newest(String format, String dataset, String territory) {
        return jdbc.sql(NEWER)
                .param("format", format)
                .param("dataset", dataset)
                .param("territory", territory)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
