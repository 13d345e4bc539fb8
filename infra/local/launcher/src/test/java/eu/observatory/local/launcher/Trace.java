package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** Where something is left in a running platform: in its topics, its index, its tables. */
record Trace(HostilePlatform platform) {

    private static final List<String> TOPICS = List.of("registry.enterprises", "registry.organisations");
    private static final Duration MOMENT = Duration.ofMinutes(2);

    void awaitFound(String search, String id) {
        await().atMost(MOMENT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                platform.platform().api(search).path("items").toString())
                        .contains(id));
    }

    void awaitPublished(String id, Predicate<String> state) {
        await().atMost(MOMENT)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> state.test(published().getOrDefault("hub:" + id, "")));
    }

    /** The newest state of each key of the topics about organisations; of one that was deleted, nothing. */
    Map<String, String> published() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", "127.0.0.1:" + platform.ports().of("kafka"));
        settings.put("isolation.level", "read_committed");
        Map<String, String> newest = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            for (int quiet = 0; quiet < 6; quiet++) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    newest.put(record.key(), record.value() == null ? "" : record.value());
                    quiet = 0;
                }
            }
        }
        return newest;
    }

    /** Everything that the index holds, as it was given. */
    String indexed() throws Exception {
        Http engine = new Http(platform.ports().url("elasticsearch"));
        JsonNode hits = engine.post("/observatory/_search?size=10000", Map.of("query", Map.of("match_all", Map.of())))
                .path("hits");
        assertThat(hits.path("total").path("value").asLong()).isBetween(1L, 9_999L);
        return hits.path("hits").toString();
    }

    List<String> tablesWith(String word) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : column(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            String count = "select count(*) from \"%s\" as t where t::text ilike '%%%s%%'".formatted(table, word);
            if (!column(count).equals(List.of("0"))) {
                found.add(table);
            }
        }
        return found;
    }

    List<String> datasetsThatSay(String word) throws SQLException {
        return column("select distinct dataset from enterprise_source where facts::text ilike '%" + word + "%'");
    }

    private List<String> column(String sql) throws SQLException {
        Secrets secrets = new Secrets(secret());
        String url = "jdbc:postgresql://127.0.0.1:" + platform.ports().of("postgres") + "/registry";
        try (Connection connection = DriverManager.getConnection(url, "postgres", secrets.of("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private String secret() {
        try {
            return Files.readString(platform.run().resolve("secret")).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
