package eu.observatory.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.platform.test.LocalPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.reactive.TransactionalOperator;

class RelayTests {

    private static final String TOPIC = "relay.things";
    private static final String BOOTSTRAP = KafkaBroker.shared().bootstrap();

    private static ConfigurableApplicationContext service;
    private static Things things;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        service = ThingService.start(LocalPostgres.freshDatabase(), BOOTSTRAP, TOPIC);
        things = service.getBean(Things.class);
        jdbc = service.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void publishesCloudEventsAndTombstones() {
        things.write("hub:a", 1);
        awaitPublished("hub:a", 1);
        things.write("hub:a", 2, null);
        awaitPublished("hub:a", 2);

        var records = Topic.records(BOOTSTRAP, TOPIC).stream()
                .filter(record -> record.key().equals("hub:a"))
                .toList();
        assertThat(Topic.headers(records.getFirst()))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", TOPIC + "/hub:a/1")
                .containsEntry("ce_type", "eu.observatory.test.thing.state")
                .containsEntry("ce_source", "/" + TOPIC)
                .containsEntry("ce_owner", "hub")
                .containsEntry("ce_region", "FRE")
                .containsEntry("ce_revision", "1")
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_bulk", "true")
                .containsKey("ce_time");
        assertThat(new String(records.getFirst().value())).isEqualTo("{\"name\":\"thing 1\"}");
        assertThat(records.getLast().value()).isNull();
        assertThat(Topic.headers(records.getLast())).containsEntry("ce_revision", "2");
    }

    @Test
    void clearsWhatItPublished() {
        things.write("hub:cleared", 1);
        await().atMost(Duration.ofSeconds(15)).until(() -> marks("hub:cleared").isEmpty());
        awaitPublished("hub:cleared", 1);
    }

    @Test
    void putsOffWhatCannotBeRenderedAndPublishesTheRest() {
        things.write("hub:b-bad", 1, "bad");
        things.write("hub:b-good", 1);
        awaitPublished("hub:b-good", 1);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(deferred("hub:b-bad")).isTrue());
        things.write("hub:b-bad", 2, "mended");
        awaitPublished("hub:b-bad", 2);
    }

    @Test
    void createsItsTopicCompacted() throws Exception {
        things.write("hub:c", 1);
        awaitPublished("hub:c", 1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(settings.get("max.compaction.lag.ms").value()).isEqualTo("604800000");
            assertThat(admin.describeTopics(List.of(TOPIC))
                            .allTopicNames()
                            .get()
                            .get(TOPIC)
                            .partitions())
                    .hasSize(3);
        }
    }

    @Test
    void publishesWhatAReactiveTransactionCommittedAndNothingElse() {
        Outbox outbox = service.getBean(Outbox.class);
        TransactionalOperator transaction = service.getBean(TransactionalOperator.class);
        jdbc.sql("insert into thing values ('hub:r', 7, 'reactive')").update();
        transaction
                .execute(status -> {
                    status.setRollbackOnly();
                    return outbox.mark(TOPIC, "hub:r", 6);
                })
                .blockLast();
        assertThat(marks("hub:r")).isEmpty();
        outbox.mark(TOPIC, "hub:r", 7).as(transaction::transactional).block();
        awaitPublished("hub:r", 7);
    }

    @Test
    void tellsWhatWasChangedAloneFromWhatWasChangedWithManyOthers() {
        jdbc.sql("insert into thing values ('hub:alone', 1, 'alone')").update();
        service.getBean(Outbox.class).mark(TOPIC, "hub:alone", 1).block();
        awaitPublished("hub:alone", 1);
        assertThat(Topic.records(BOOTSTRAP, TOPIC))
                .filteredOn(record -> record.key().equals("hub:alone"))
                .allSatisfy(record -> assertThat(Topic.headers(record)).doesNotContainKey("ce_bulk"));
    }

    @Test
    void showsWhatItDoesAsMetrics() {
        things.write("hub:m", 1);
        awaitPublished("hub:m", 1);
        MeterRegistry meters = service.getBean(MeterRegistry.class);
        assertThat(meters.get("observatory.outbox.leader").gauge().value()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(meters.get("observatory.outbox.published")
                        .tag("topic", TOPIC)
                        .counter()
                        .count())
                .isPositive());
        await().untilAsserted(() ->
                assertThat(meters.get("observatory.outbox.lag").gauge().value()).isNotNaN());
    }

    private static List<Long> marks(String key) {
        return jdbc.sql("select revision from outbox_mark where key = ?")
                .param(key)
                .query(Long.class)
                .list();
    }

    private static boolean deferred(String key) {
        return jdbc.sql("select deferred_until is not null from outbox_mark where key = ?")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    private static void awaitPublished(String key, long revision) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(Topic.revisions(BOOTSTRAP, TOPIC).get(key))
                                .last()
                                .isEqualTo(revision));
    }
}
