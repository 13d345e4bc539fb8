package eu.observatory.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.platform.test.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that was put back to an earlier day, and a topic that was lost. */
class AgreementTests {

    private static final String BOOTSTRAP = KafkaBroker.shared().bootstrap();
    private static final Duration LONG = Duration.ofSeconds(40);

    private final String database = LocalPostgres.freshDatabase();
    private final String topic = "agreed.things" + ThreadLocalRandom.current().nextInt(1_000_000);

    @Test
    void databaseThatWasPutBackIsNewerThanAllThatItPublishedLater() throws Exception {
        published(database, things -> List.of("a", "b", "c").forEach(key -> things.write(key, 1)));
        String backup = copy();
        published(database, things -> {
            things.write("a", 2, "lost");
            things.write("b", 2, "lost");
            things.write("b", 3, "lost too");
            things.write("c", 2, null);
            things.write("new", 4, "lost");
            things.write("gone", 1, "lost");
        });
        published(database, things -> things.write("gone", 2, null));
        unpublished(backup, things -> things.write("a", 2, "written before anybody compared"));

        published(backup, things -> {});

        assertThat(newest())
                .containsEntry("a", "3 {\"name\":\"written before anybody compared\"}")
                .containsEntry("b", "4 {\"name\":\"thing 1\"}")
                .containsEntry("c", "3 {\"name\":\"thing 1\"}")
                .containsEntry("new", "5")
                .containsEntry("gone", "2");
        assertThat(Topic.revisions(BOOTSTRAP, topic))
                .allSatisfy((key, revisions) -> assertThat(revisions).as(key).isSorted());
    }

    @Test
    void whatComesAgainGoesOnFromTheRevisionThatWasLost() throws Exception {
        published(database, things -> things.write("kept", 1));
        String backup = copy();
        published(database, things -> {
            things.write("alive", 7);
            things.write("gone", 8);
        });
        published(database, things -> things.write("gone", 9, null));

        published(backup, things -> {});
        published(backup, things -> {
            things.write("alive", 1, "again");
            things.write("gone", 1, "again");
        });
        published(backup, things -> things.write("alive", 10, "and on"));

        assertThat(newest())
                .containsEntry("kept", "1 {\"name\":\"thing 1\"}")
                .containsEntry("alive", "10 {\"name\":\"and on\"}")
                .containsEntry("gone", "10 {\"name\":\"again\"}");
        assertThat(Topic.revisions(BOOTSTRAP, topic).get("alive")).containsExactly(7L, 8L, 9L, 10L);
        assertThat(query(backup, "select count(*) from outbox_unknown")).isZero();
    }

    @Test
    void topicThatWasLostSaysAgainWhatItSaid() throws Exception {
        published(database, things -> {
            for (int number = 0; number < 1_200; number++) {
                things.write("thing-" + number, 1 + number % 3, number % 10 == 0 ? null : "kept");
            }
        });
        Map<String, String> before = newest();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }

        published(database, things -> {});

        assertThat(newest()).hasSize(1_200).isEqualTo(before);
        assertThat(query(database, "select missing from outbox_topic")).isEqualTo(1_200);
    }

    @Test
    void whoFindsEverythingAsItLeftItReadsAndPublishesNothing() throws Exception {
        published(database, things -> things.write("a", 1));
        published(database, things -> things.write("a", 2));

        published(database, things -> {});

        assertThat(Topic.records(BOOTSTRAP, topic)).hasSize(2);
        assertThat(query(database, "select records from outbox_topic")).isZero();
    }

    @Test
    void operatorHasATopicComparedWhileItIsPublishedTo() throws Exception {
        try (ConfigurableApplicationContext service = start(database)) {
            Things things = service.getBean(Things.class);
            JdbcClient jdbc = service.getBean(JdbcClient.class);
            TopicOffice office = service.getBean(TopicOffice.class);
            things.write("same", 1);
            things.write("other", 1);
            things.write("absent", 1);
            awaitQuiet(jdbc);
            jdbc.sql("update thing set name = 'put back by hand' where key = 'other'")
                    .update();
            jdbc.sql("update thing set revision = 5 where key = 'absent'").update();
            jdbc.sql("insert into thing values ('missed', 3, 'never marked')").update();

            assertThat(office.order("elsewhere").block()).isFalse();
            assertThat(office.order(topic).block()).isTrue();

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(office.standings().blockLast())
                            .satisfies(found -> {
                                assertThat(found.due()).isFalse();
                                assertThat(found.whole()).isTrue();
                                assertThat(List.of(found.records(), found.newer(), found.overtaken(), found.missing()))
                                        .containsExactly(3L, 1L, 1L, 1L);
                            }));
            awaitQuiet(jdbc);
            assertThat(newest())
                    .containsEntry("same", "1 {\"name\":\"thing 1\"}")
                    .containsEntry("other", "2 {\"name\":\"put back by hand\"}")
                    .containsEntry("absent", "5 {\"name\":\"thing 1\"}")
                    .containsEntry("missed", "3 {\"name\":\"never marked\"}");
        }
    }

    @Test
    void whatCannotBeRenderedDoesNotHoldUpTheOthersNorEnd() throws Exception {
        published(database, things -> List.of("good", "bad").forEach(key -> things.write(key, 1)));
        String backup = copy();
        published(database, things -> List.of("good", "bad").forEach(key -> things.write(key, 2)));
        unpublished(backup, things -> things.write("bad", 2, "bad"));
        statement(backup, "delete from outbox_mark");

        published(backup, things -> {});

        assertThat(newest())
                .containsEntry("good", "3 {\"name\":\"thing 1\"}")
                .containsEntry("bad", "2 {\"name\":\"thing 2\"}");
    }

    @Test
    void whatSomebodyElseWroteIsWrittenOver() throws Exception {
        published(database, things -> List.of("a", "b").forEach(key -> things.write(key, 1)));
        try (KafkaProducer<String, String> stranger = new KafkaProducer<>(
                Map.of("bootstrap.servers", BOOTSTRAP), new StringSerializer(), new StringSerializer())) {
            stranger.send(new ProducerRecord<>(topic, "a", "not what anybody can read"));
            stranger.send(new ProducerRecord<>(topic, "hub:made-up", "likewise"));
        }

        published(database, things -> {});

        List<ConsumerRecord<String, byte[]>> records = Topic.records(BOOTSTRAP, topic);
        assertThat(last(records, "a").value()).asString().isEqualTo("{\"name\":\"thing 1\"}");
        assertThat(Topic.headers(last(records, "a"))).containsEntry("ce_revision", "1");
        assertThat(Topic.headers(last(records, "b"))).containsEntry("ce_revision", "1");
        assertThat(last(records, "hub:made-up").value()).isNull();
    }

    private static ConsumerRecord<String, byte[]> last(List<ConsumerRecord<String, byte[]>> records, String key) {
        return records.stream()
                .filter(record -> record.key().equals(key))
                .toList()
                .getLast();
    }

    private ConfigurableApplicationContext start(String database, String... more) {
        return ThingService.start(database, BOOTSTRAP, topic, more);
    }

    /** Until all is compared and published. */
    private void published(String database, Consumer<Things> writing) throws SQLException {
        Instant begin = Instant.now();
        try (ConfigurableApplicationContext service = start(database)) {
            writing.accept(service.getBean(Things.class));
            TopicOffice office = service.getBean(TopicOffice.class);
            JdbcClient jdbc = service.getBean(JdbcClient.class);
            await().atMost(LONG)
                    .until(() -> office.standings()
                            .any(found -> found.comparedAt().isAfter(begin))
                            .block());
            awaitQuiet(jdbc);
        }
    }

    private void unpublished(String database, Consumer<Things> writing) {
        try (ConfigurableApplicationContext service = start(database, "--observatory.platform.outbox.relay=false")) {
            writing.accept(service.getBean(Things.class));
        }
    }

    private static void awaitQuiet(JdbcClient jdbc) {
        await().atMost(LONG)
                .until(() -> jdbc.sql("select count(*) from outbox_mark")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** As the database is now. */
    private String copy() throws SQLException {
        String name = database.substring(database.lastIndexOf('/') + 1);
        String server = database.substring(0, database.lastIndexOf('/') + 1);
        statement(server + "postgres", "create database " + name + "_backup template " + name);
        return server + name + "_backup";
    }

    private static void statement(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:" + database, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long query(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:" + database, "postgres", "postgres");
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Revision and body of each thing as a new consumer finds it; a tombstone has no body. */
    private Map<String, String> newest() {
        Map<String, String> newest = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : Topic.records(BOOTSTRAP, topic)) {
            String body = record.value() == null ? "" : " " + new String(record.value());
            newest.put(record.key(), Topic.headers(record).get("ce_revision") + body);
        }
        return newest;
    }
}
