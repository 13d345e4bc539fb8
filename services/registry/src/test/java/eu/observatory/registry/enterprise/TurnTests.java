package eu.observatory.registry.enterprise;

import static eu.observatory.registry.enterprise.Sample.JANUARY;
import static eu.observatory.registry.enterprise.Sample.addition;
import static eu.observatory.registry.enterprise.Sample.association;
import static eu.observatory.registry.enterprise.Sample.sirene;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class TurnTests {

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark")
                .update();
    }

    @Test
    void sourcesThatSpeakAtOnceAreAllHeardAndNoRevisionIsGivenTwice() throws Exception {
        List<String> ids = IntStream.range(0, 50)
                .mapToObj(number -> "fr-siren-0002" + String.format("%05d", number))
                .toList();
        CyclicBarrier together = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Object>> writers = List.of(
                    () -> {
                        together.await();
                        return intake.take(
                                sirene(JANUARY),
                                ids.stream()
                                        .map(id -> association(id, "ATELIERS"))
                                        .toList());
                    },
                    () -> {
                        together.await();
                        return intake.take(
                                list("one"),
                                ids.stream()
                                        .map(id -> addition(id, "Uno", null, null))
                                        .toList());
                    },
                    () -> {
                        together.await();
                        return intake.take(
                                list("two"),
                                ids.stream()
                                        .map(id -> addition(id, "Due", null, null))
                                        .toList());
                    });
            for (Future<Object> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
        assertThat(jdbc.sql("select count(*) from enterprise where jsonb_array_length(state -> 'names') = 3")
                        .query(Long.class)
                        .single())
                .isEqualTo(50);
        assertThat(jdbc.sql("""
                        select count(*) from enterprise as held where revision <>
                            (select count(*) from enterprise_revision where enterprise_id = held.id)
                        """).query(Long.class).single()).isZero();
    }

    private static Source list(String dataset) {
        return new Source(dataset, JANUARY, "etalab-2.0", false, false);
    }
}
