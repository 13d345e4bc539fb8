package eu.observatory.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The topics and rights that Strimzi is asked for are those that the services have in their code. */
class TopicsTests {

    private static final Path PLATFORM = Path.of("../services/platform/src/main/java/eu/observatory/platform");

    private final Map<String, Set<String>> owned = Sources.topics("Publication.java");
    private final Map<String, Set<String>> read = Sources.topics("Listener.java");
    private final List<Manifest> all = Chart.ENGINES.render("production");

    @Test
    void areThoseOfTheServices() {
        Set<String> expected = new TreeSet<>();
        owned.values().forEach(expected::addAll);
        read.forEach((service, topics) -> topics.forEach(topic -> {
            expected.add(topic + "." + service + ".dlt");
            expected.add(topic + "." + service + ".replay");
        }));
        assertThat(owned).containsKey("registry");
        assertThat(read).containsKey("search");
        assertThat(all)
                .filteredOn(each -> each.kind().equals("KafkaTopic"))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void haveTheSettingsThatTheServicesWant() {
        Map<String, String> wanted = new HashMap<>(Map.of("cleanup.policy", "compact"));
        Sources.find(
                        PLATFORM.resolve("outbox/Topics.java"),
                        "TopicConfig\\.(\\w+)_CONFIG, String\\.valueOf\\(TimeUnit\\.(\\w+)\\.toMillis\\((\\d+)\\)\\)")
                .forEach(setting -> wanted.put(
                        setting.group(1).toLowerCase().replace('_', '.'),
                        String.valueOf(TimeUnit.valueOf(setting.group(2)).toMillis(Long.parseLong(setting.group(3))))));
        assertThat(wanted).hasSize(4);
        assertThat(config("registry.enterprises")).isEqualTo(wanted);
        assertThat(config("registry.enterprises.search.dlt"))
                .isEqualTo(Map.of("retention.ms", String.valueOf(TimeUnit.DAYS.toMillis(30))));
    }

    @Test
    void areWrittenByTheirOwnersAlone() {
        owned.forEach((owner, topics) ->
                topics.forEach(topic -> assertThat(writers(topic)).containsExactly(owner)));
    }

    @Test
    void giveTheOwnerItsTransactionsAndTheReaderItsGroups() {
        assertThat(rights("registry", "transactionalId")).containsEntry("registry-outbox", Set.of("Describe", "Write"));
        assertThat(rights("registry", "topic").get("registry.concepts")).contains("Describe", "Read", "Write");
        assertThat(rights("search", "group")).containsEntry("search", Set.of("Describe", "Read"));
        assertThat(rights("search", "topic")).containsEntry("registry.concepts", Set.of("Describe", "Read"));
    }

    private Set<String> writers(String topic) {
        return all.stream()
                .filter(each -> each.kind().equals("KafkaUser"))
                .map(Manifest::name)
                .filter(user ->
                        rights(user, "topic").getOrDefault(topic, Set.of()).contains("Write"))
                .collect(Collectors.toSet());
    }

    private Map<String, Set<String>> rights(String user, String type) {
        Map<String, Set<String>> rights = new HashMap<>();
        for (JsonElement each : Manifest.one(all, "KafkaUser", user)
                .at("spec", "authorization", "acls")
                .orElseThrow()
                .getAsJsonArray()) {
            JsonObject resource = each.getAsJsonObject().getAsJsonObject("resource");
            if (resource.get("type").getAsString().equals(type)) {
                rights.put(
                        resource.get("name").getAsString(),
                        StreamSupport.stream(
                                        each.getAsJsonObject()
                                                .getAsJsonArray("operations")
                                                .spliterator(),
                                        false)
                                .map(JsonElement::getAsString)
                                .collect(Collectors.toSet()));
            }
        }
        return rights;
    }

    private Map<String, String> config(String topic) {
        Map<String, String> config = new HashMap<>();
        Manifest.one(all, "KafkaTopic", topic)
                .at("spec", "config")
                .orElseThrow()
                .getAsJsonObject()
                .entrySet()
                .forEach(setting ->
                        config.put(setting.getKey(), setting.getValue().getAsString()));
        return config;
    }
}
