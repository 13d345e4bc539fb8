package eu.observatory.registry.imports.job;

import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rejects and warnings of a job on their way into its report, which ends at a limit while counting goes on. */
final class Remarks {

    static final int MAX = 100_000;

    private static final String TABLE = "import_remark (job_id, severity, file, line, field, value, reason)";
    private static final int MAX_VALUE = 200;

    private final UUID job;
    private final Tally tally;
    private CopyText rows = new CopyText();

    Remarks(UUID job, Tally tally) {
        this.job = job;
        this.tally = tally;
    }

    void reject(String file, long line, String field, @Nullable String value, String reason) {
        tally.add(Count.REJECTED, 1);
        add("reject", file, line, field, value, reason);
    }

    void warn(String file, long line, String field, @Nullable String value, String reason) {
        tally.add(Count.WARNINGS, 1);
        add("warning", file, line, field, value, reason);
    }

    void write(DataSource dataSource) {
        write(cut(), dataSource);
    }

    static void write(CopyText remarks, DataSource dataSource) {
        remarks.flush(dataSource, TABLE);
    }

    /** Hands out what has gathered, and begins anew. */
    CopyText cut() {
        CopyText cut = rows;
        rows = new CopyText();
        return cut;
    }

    private void add(String severity, String file, long line, String field, @Nullable String value, String reason) {
        if (tally.get(Count.REJECTED) + tally.get(Count.WARNINGS) <= MAX) {
            String shown =
                    value == null ? "" : value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) + "…" : value;
            rows.row(job, severity, file, line, field, shown, reason);
        }
    }
}
