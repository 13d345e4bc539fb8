package eu.observatory.bench.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Import jobs as the registry's database shows them: its own clock says how long each took. */
record Jobs(Connection connection) {

    private static final Set<String> OVER = Set.of("done", "failed", "cancelled", "awaiting-confirmation");
    private static final String JOB = """
            select state, message, counts, extract(epoch from finished_at - started_at) as seconds
            from import_job where id = cast(? as uuid)
            """;

    /** How a job ended. */
    record Ended(double seconds, String counts) {}

    Ended await(String id) throws SQLException, IOException, InterruptedException {
        while (!OVER.contains(state(id))) {
            Thread.sleep(100);
        }
        try (PreparedStatement statement = connection.prepareStatement(JOB)) {
            statement.setString(1, id);
            ResultSet job = statement.executeQuery();
            job.next();
            if (!"done".equals(job.getString("state"))) {
                throw new IOException("The import ended " + job.getString("state") + ": " + job.getString("message"));
            }
            return new Ended(job.getDouble("seconds"), job.getString("counts"));
        }
    }

    /** Waits until the job has come to a state or beyond it. */
    void await(String id, String state) throws SQLException, InterruptedException {
        List<String> order = List.of("queued", "checking", "reading", "merging");
        while (order.contains(state(id)) && order.indexOf(state(id)) < order.indexOf(state)) {
            Thread.sleep(1);
        }
    }

    private String state(String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(JOB)) {
            statement.setString(1, id);
            ResultSet job = statement.executeQuery();
            job.next();
            return job.getString("state");
        }
    }
}
