package eu.observatory.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.platform.test.LocalPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReplicaTests {

    private static final String TOPIC = "replica.things";
    private static final String BOOTSTRAP = KafkaBroker.shared().bootstrap();
    private static final int KEYS = 8;
    private static final int REVISIONS = 60;

    private static final String CUT_THE_LEADER = """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted and objsubid = 2
                and database = (select oid from pg_database where datname = current_database())
            """;

    /** The lead changes hands all the while, because the leader's connection is cut again and again. */
    @Test
    void twoOfAServiceKeepTheOrderOfEveryKey() throws Exception {
        String database = LocalPostgres.freshDatabase();
        try (ConfigurableApplicationContext one = ThingService.start(database, BOOTSTRAP, TOPIC);
                ConfigurableApplicationContext two = ThingService.start(database, BOOTSTRAP, TOPIC);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            JdbcClient jdbc = one.getBean(JdbcClient.class);
            List<Future<?>> written = IntStream.range(0, KEYS)
                    .<Future<?>>mapToObj(key -> writers.submit(() -> write(one.getBean(Things.class), "hub:" + key)))
                    .toList();
            int cuts = 0;
            while (written.stream().anyMatch(each -> !each.isDone())) {
                cuts += jdbc.sql(CUT_THE_LEADER).query(Boolean.class).list().size();
                Thread.sleep(1_500);
            }
            for (Future<?> each : written) {
                each.get();
            }
            assertThat(cuts).isPositive();
            await().atMost(Duration.ofSeconds(90)).until(() -> empty(jdbc));

            Map<String, List<Long>> revisions = Topic.revisions(BOOTSTRAP, TOPIC);
            assertThat(revisions).hasSize(KEYS);
            revisions.forEach((key, each) -> assertThat(each).as(key).isSorted().endsWith((long) REVISIONS));
            await().untilAsserted(() -> assertThat(leads(one) + leads(two)).isEqualTo(1));
        }
    }

    private static void write(Things things, String key) {
        for (int revision = 1; revision <= REVISIONS; revision++) {
            things.write(key, revision);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean empty(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from outbox_mark").query(Integer.class).single() == 0;
    }

    private static double leads(ConfigurableApplicationContext service) {
        return service.getBean(MeterRegistry.class)
                .get("observatory.outbox.leader")
                .gauge()
                .value();
    }
}
