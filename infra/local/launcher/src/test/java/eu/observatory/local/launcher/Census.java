package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is there, in digests that do not depend on the order of rows.
 *
 * @param tables rows and digest of every table of both databases
 * @param states revision and digest of every enterprise and organisation, as the registry has it
 * @param contents digest of what each of them says but for its revision
 * @param topics revision and digest of the newest record of every key of every topic
 * @param index version and digest of every document
 */
record Census(
        Map<String, String> tables,
        Map<String, String> states,
        Map<String, String> contents,
        Map<String, String> topics,
        Map<String, String> index) {

    private static final List<String> TOPICS =
            List.of("registry.enterprises", "registry.organisations", "registry.concepts", "registry.territories");

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'outbox%'
            and table_name not in ('duplicate_key', 'duplicate_checked')
            """;

    private static final String DIGEST = """
            select '%1$s', count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
            from %2$s as t
            """;

    /** What is proposed is worked out again at its own pace, as are the keys that it is worked out by. */
    private static final Map<String, String> ROWS =
            Map.of("duplicate", "(select * from duplicate where decision is not null)");

    private static final String STATES = """
            select owner || ':' || id, revision || ' ' || case when withdrawn then '' else md5(state::text) end from %s
            """;

    private static final String CONTENTS = """
            select owner || ':' || id, case when withdrawn then '' else md5((state - 'revision')::text) end from %s
            """;

    static Census of(Path run) throws Exception {
        Databases databases = Databases.of(run);
        Map<String, String> tables = new TreeMap<>();
        for (String database : databases()) {
            for (String table : databases.column(database, TABLES)) {
                databases
                        .pairs(database, DIGEST.formatted(table, ROWS.getOrDefault(table, "public." + table)))
                        .forEach((name, digest) -> tables.put(database + "." + name, digest));
            }
        }
        return new Census(
                tables,
                both(databases, STATES),
                both(databases, CONTENTS),
                topics(databases.ports()),
                index(databases.ports()));
    }

    private static List<String> databases() {
        return Deployed.in(LaunchedPlatform.CHECKOUT).stream()
                .filter(Deployed::hasDatabase)
                .map(Deployed::name)
                .toList();
    }

    private static Map<String, String> both(Databases databases, String sql) throws SQLException {
        Map<String, String> both = new TreeMap<>(databases.pairs("registry", sql.formatted("enterprise")));
        both.putAll(databases.pairs("registry", sql.formatted("organisation")));
        return both;
    }

    private static Map<String, String> topics(Ports ports) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", "127.0.0.1:" + ports.of("kafka"));
        settings.put("isolation.level", "read_committed");
        Map<String, String> newest = new TreeMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    String revision = new String(
                            record.headers().lastHeader("ce_revision").value(), StandardCharsets.US_ASCII);
                    newest.put(record.topic() + " " + record.key(), revision + " " + digest(record.value()));
                }
            }
        }
        return newest;
    }

    /** But for the moments at which things were first seen and deleted: they are the index's own. */
    private static Map<String, String> index(Ports ports) throws Exception {
        Http engine = new Http(ports.url("elasticsearch"));
        Map<String, String> documents = new TreeMap<>();
        JsonNode hits = engine.post(
                        "/observatory/_search?size=10000&version=true", Map.of("query", Map.of("match_all", Map.of())))
                .path("hits");
        assertThat(hits.path("total").path("value").asLong()).isLessThan(10_000);
        for (JsonNode hit : hits.path("hits")) {
            ObjectNode source = (ObjectNode) hit.path("_source");
            source.remove("since");
            source.remove("deletedAt");
            String content = source.path("deleted").asBoolean() ? "" : digest(source.toString());
            documents.put(hit.path("_id").asString(), hit.path("_version").asLong() + " " + content);
        }
        return documents;
    }

    static String digest(String text) {
        try {
            return text == null
                    ? ""
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Where this one is not as the other, in both words. */
    List<String> differences(Census other) {
        List<String> differences = new ArrayList<>();
        differ("table", tables, other.tables, differences);
        differ("state", states, other.states, differences);
        differ("content", contents, other.contents, differences);
        differ("topic", topics, other.topics, differences);
        differ("document", index, other.index, differences);
        return differences;
    }

    private static void differ(String what, Map<String, String> these, Map<String, String> those, List<String> all) {
        Set<String> keys = new TreeSet<>(these.keySet());
        keys.addAll(those.keySet());
        keys.stream()
                .filter(key -> !Objects.equals(these.get(key), those.get(key)))
                .forEach(key -> all.add(what + " " + key + ": " + these.get(key) + ", " + those.get(key)));
    }

    /** That topics and index say what the database says, at its revisions, and nothing else. */
    void agrees() {
        Map<String, String> published = new TreeMap<>();
        topics.forEach((place, state) -> {
            if (place.startsWith("registry.enterprises ") || place.startsWith("registry.organisations ")) {
                published.put(place.substring(place.indexOf(' ') + 1), state);
            }
        });
        Map<String, String> unknown = new TreeMap<>(published);
        unknown.keySet().removeAll(states.keySet());
        assertThat(unknown.values()).as("what only topics know is deleted").allMatch(state -> state.endsWith(" "));
        published.keySet().retainAll(states.keySet());
        assertThat(published).isEqualTo(states);
        assertThat(alive(index, key -> key.replaceFirst(":[a-z]+:", ":"))).isEqualTo(alive(states, key -> key));
    }

    /** The revisions of what is not deleted. */
    private static Map<String, String> alive(Map<String, String> states, UnaryOperator<String> key) {
        Map<String, String> alive = new TreeMap<>();
        states.forEach((id, state) -> {
            if (!state.endsWith(" ")) {
                alive.put(key.apply(id), state.split(" ")[0]);
            }
        });
        return alive;
    }
}
