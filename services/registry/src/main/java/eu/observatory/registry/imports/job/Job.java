package eu.observatory.registry.imports.job;

import eu.observatory.registry.imports.format.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as its runner finds it. */
record Job(
        UUID id,
        @Nullable UUID set,
        String format,
        String dataset,
        @Nullable LocalDate extractDate,
        String territory,
        boolean complete,
        @Nullable String list,
        @Nullable String lens,
        @Nullable String authority,
        @Nullable String rule,
        String licence,
        boolean sample,
        JobState state,
        int attempt,
        Place place,
        String mergedTo,
        String counts,
        long done,
        long total,
        boolean confirmed,
        boolean cancelRequested) {

    /** How far reading has come: which step, and where in its document. */
    record Place(int step, long offset, long line) {

        static final Place START = new Place(0, 0, 0);
    }

    static Job of(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("set_id", UUID.class),
                row.getString("format"),
                row.getString("dataset"),
                row.getObject("extract_date", LocalDate.class),
                row.getString("territory"),
                row.getBoolean("complete"),
                row.getString("list"),
                row.getString("lens"),
                row.getString("authority"),
                row.getString("rule"),
                row.getString("licence"),
                row.getBoolean("sample"),
                JobState.of(row.getString("state")),
                row.getInt("attempt"),
                new Place(row.getInt("read_step"), row.getLong("read_offset"), row.getLong("read_line")),
                row.getString("merged_to"),
                row.getString("counts"),
                row.getLong("done"),
                row.getLong("total"),
                row.getBoolean("confirmed"),
                row.getBoolean("cancel_requested"));
    }

    Order order(LocalDate date) {
        return new Order(dataset, date, territory, complete, list, lens, authority, rule, licence, sample);
    }
}
