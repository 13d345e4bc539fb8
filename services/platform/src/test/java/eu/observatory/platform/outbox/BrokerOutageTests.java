package eu.observatory.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.platform.test.LocalPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class BrokerOutageTests {

    @Test
    void delaysWhatIsWrittenMeanwhileAndLosesNothing() throws InterruptedException {
        delaysAndLosesNothing("outage.short", Duration.ofSeconds(8));
    }

    @Test
    @Tag("slow")
    void anOutageOfAMinuteLosesNothing() throws InterruptedException {
        delaysAndLosesNothing("outage.long", Duration.ofSeconds(60));
    }

    private static void delaysAndLosesNothing(String topic, Duration outage) throws InterruptedException {
        try (KafkaBroker broker = KafkaBroker.launch()) {
            broker.stop();
            // The service starts without its broker.
            try (ConfigurableApplicationContext service =
                    ThingService.start(LocalPostgres.freshDatabase(), broker.bootstrap(), topic)) {
                Things things = service.getBean(Things.class);
                for (int i = 0; i < 1_200; i++) {
                    things.write("hub:" + i, 1);
                }
                Thread.sleep(outage);
                await().untilAsserted(
                                () -> assertThat(gauge(service, "lag")).isGreaterThanOrEqualTo(outage.toSeconds() - 6));
                assertThat(gauge(service, "marks")).isEqualTo(1_200);

                broker.start();
                await().atMost(Duration.ofSeconds(120))
                        .until(() -> service.getBean(JdbcClient.class)
                                        .sql("select count(*) from outbox_mark")
                                        .query(Integer.class)
                                        .single()
                                == 0);
                assertThat(Topic.revisions(broker.bootstrap(), topic)).hasSize(1_200);
                await().untilAsserted(() -> assertThat(gauge(service, "lag")).isZero());
            }
        }
    }

    private static double gauge(ConfigurableApplicationContext service, String name) {
        return service.getBean(MeterRegistry.class)
                .get("observatory.outbox." + name)
                .gauge()
                .value();
    }
}
