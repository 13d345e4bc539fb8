package eu.observatory.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.platform.test.LocalPostgres;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real processes, really killed or frozen in the middle of a round. */
class RelayKillTests {

    private static final String BOOTSTRAP = KafkaBroker.shared().bootstrap();
    private static final Duration LONG = Duration.ofSeconds(90);

    private final String database = LocalPostgres.freshDatabase();

    @Test
    void killedBetweenCommitAndPublishingLosesNothing() throws Exception {
        String topic = "kill.before";
        try (ConfigurableApplicationContext writer = writer(topic);
                ThingProcess leader = ThingProcess.start(database, BOOTSTRAP, topic)) {
            try (Gate gate = Gate.beforeSending(database)) {
                things(writer).write("hub:a", 1);
                await().atMost(LONG).until(gate::someoneWaits);
                leader.kill();
            }
            assertThat(marks(writer)).containsExactly("hub:a");

            try (ConfigurableApplicationContext successor = ThingService.start(database, BOOTSTRAP, topic)) {
                await().atMost(LONG).until(() -> marks(successor).isEmpty());
            }
            assertThat(Topic.revisions(BOOTSTRAP, topic)).containsEntry("hub:a", List.of(1L));
        }
    }

    @Test
    void killedBetweenPublishingAndClearingPublishesAgainAndInOrder() throws Exception {
        String topic = "kill.after";
        try (ConfigurableApplicationContext writer = writer(topic);
                ThingProcess leader = ThingProcess.start(database, BOOTSTRAP, topic)) {
            try (Gate gate = Gate.beforeSending(database)) {
                things(writer).write("hub:a", 1);
                await().atMost(LONG).until(gate::someoneWaits);
                try (Gate clearing = Gate.beforeClearing(database)) {
                    gate.open();
                    await().atMost(LONG)
                            .until(() -> Topic.revisions(BOOTSTRAP, topic).containsKey("hub:a"));
                    await().atMost(LONG).until(clearing::someoneWaits);
                    leader.kill();
                    clearing.cutWhoWaits();
                }
            }
            assertThat(marks(writer)).containsExactly("hub:a");
            things(writer).write("hub:a", 2);

            try (ConfigurableApplicationContext successor = ThingService.start(database, BOOTSTRAP, topic)) {
                await().atMost(LONG).until(() -> marks(successor).isEmpty());
            }
            assertThat(Topic.revisions(BOOTSTRAP, topic).get("hub:a"))
                    .startsWith(1L)
                    .endsWith(2L)
                    .isSorted();
        }
    }

    @Test
    void frozenLeaderLosesTheLeadAndCannotPublishWhenItWakes() throws Exception {
        String topic = "kill.frozen";
        try (ConfigurableApplicationContext writer = writer(topic);
                ThingProcess leader = ThingProcess.start(database, BOOTSTRAP, topic)) {
            Gate gate = Gate.beforeSending(database);
            things(writer).write("hub:a", 1);
            await().atMost(LONG).until(gate::someoneWaits); // it has read revision 1 and is about to send it
            leader.freeze();
            gate.open();
            things(writer).write("hub:a", 2);

            try (ConfigurableApplicationContext successor = ThingService.start(database, BOOTSTRAP, topic)) {
                await().atMost(LONG).until(() -> marks(successor).isEmpty());
                assertThat(Topic.revisions(BOOTSTRAP, topic)).containsEntry("hub:a", List.of(2L));
                leader.thaw();
                Thread.sleep(5_000);
                things(writer).write("hub:b", 1);
                await().atMost(LONG).until(() -> marks(successor).isEmpty());
            }
            assertThat(Topic.revisions(BOOTSTRAP, topic))
                    .containsEntry("hub:a", List.of(2L))
                    .containsEntry("hub:b", List.of(1L));
        }
    }

    private ConfigurableApplicationContext writer(String topic) {
        return ThingService.start(database, BOOTSTRAP, topic, "--observatory.platform.outbox.relay=false");
    }

    private static Things things(ConfigurableApplicationContext service) {
        return service.getBean(Things.class);
    }

    private static List<String> marks(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class)
                .sql("select key from outbox_mark")
                .query(String.class)
                .list();
    }
}
