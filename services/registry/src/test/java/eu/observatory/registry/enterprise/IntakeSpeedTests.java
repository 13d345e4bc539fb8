package eu.observatory.registry.enterprise;

import static eu.observatory.registry.enterprise.Sample.JANUARY;
import static eu.observatory.registry.enterprise.Sample.association;
import static eu.observatory.registry.enterprise.Sample.sirene;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast batches are taken, against a bare COPY of the same facts in the same run. */
@RegistryTest
@Tag("slow")
class IntakeSpeedTests {

    private static final Logger log = LoggerFactory.getLogger(IntakeSpeedTests.class);
    private static final int BATCHES = 60;

    @Autowired
    private Intake intake;

    @Autowired
    private Sayings sayings;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesABatchWithinTenTimesABareCopyAndAnUnchangedOneFaster() throws Exception {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark")
                .update();
        taking(0, 10);
        double copy = copying();
        double fresh = taking(10, 10 + BATCHES);
        double later = taking(10 + BATCHES, 30 + BATCHES);
        double same = taking(10, 10 + BATCHES);
        log.info(
                "rows a second: copy {}, new {} ({} of copy), more {}, the same again {}",
                Math.round(copy),
                Math.round(fresh),
                Math.round(100 * fresh / copy) / 100.0,
                Math.round(later),
                Math.round(same));
        assertThat(fresh).isGreaterThan(copy / 10);
        assertThat(same).isGreaterThan(fresh);
    }

    private double taking(int from, int to) {
        long start = System.nanoTime();
        IntStream.range(from, to).forEach(batch -> intake.take(sirene(JANUARY), batch(batch)));
        return rate(to - from, start);
    }

    private double copying() throws SQLException, IOException {
        jdbc.sql("create table bare (id text primary key, facts jsonb)").update();
        long start = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int batch = 0; batch < BATCHES; batch++) {
                StringBuilder rows = new StringBuilder();
                batch(batch)
                        .forEach(facts -> rows.append(facts.enterprise())
                                .append('\t')
                                .append(sayings.written(facts).text().replace("\\", "\\\\"))
                                .append('\n'));
                copy.copyIn("copy bare from stdin", new StringReader(rows.toString()));
            }
        }
        return rate(BATCHES, start);
    }

    private static double rate(int batches, long start) {
        return batches * Intake.MAX_BATCH / ((System.nanoTime() - start) / 1e9);
    }

    private static List<Facts> batch(int batch) {
        return IntStream.range(0, Intake.MAX_BATCH)
                .mapToObj(number ->
                        association("fr-siren-%09d".formatted(batch * Intake.MAX_BATCH + number), "NUMBER " + number))
                .toList();
    }
}
