package eu.observatory.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.test.KafkaBroker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OwnTopicsTests {

    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", KafkaBroker.shared().bootstrap());
    private static final String LAG = "max.compaction.lag.ms";
    private static final OwnTopics topics = new OwnTopics(BROKER);

    private static Admin admin;

    @BeforeAll
    static void connect() {
        admin = Admin.create(BROKER);
    }

    @AfterAll
    static void disconnect() {
        admin.close();
    }

    @Test
    void makesWhatIsMissing() throws Exception {
        topics.establish(List.of(topic("own.missing", 2, Map.of(LAG, "604800000"))));
        assertThat(value("own.missing", LAG)).isEqualTo("604800000");
        assertThat(partitions("own.missing")).isEqualTo(2);
    }

    @Test
    void bringsWhatIsThereInLineAndLeavesWhatItDoesNotName() throws Exception {
        admin.createTopics(List.of(topic("own.old", 1, Map.of("cleanup.policy", "delete", "segment.ms", "1234567"))))
                .all()
                .get();
        topics.establish(List.of(topic("own.old", 3, Map.of("cleanup.policy", "compact", LAG, "604800000"))));
        assertThat(value("own.old", "cleanup.policy")).isEqualTo("compact");
        assertThat(value("own.old", LAG)).isEqualTo("604800000");
        assertThat(value("own.old", "segment.ms")).isEqualTo("1234567");
        assertThat(partitions("own.old")).isEqualTo(1);
    }

    @Test
    void touchesNothingThatIsAsItShouldBe() throws Exception {
        String usual = "delete.retention.ms";
        admin.createTopics(List.of(topic("own.same", 1, Map.of()))).all().get();
        topics.establish(List.of(topic("own.same", 1, Map.of(usual, value("own.same", usual)))));
        assertThat(config("own.same").get(usual).source()).isEqualTo(ConfigSource.DEFAULT_CONFIG);
    }

    @Test
    void failsWhereABrokerRefusesASetting() throws Exception {
        admin.createTopics(List.of(topic("own.refused", 1, Map.of()))).all().get();
        assertThatThrownBy(
                        () -> topics.establish(List.of(topic("own.refused", 1, Map.of("cleanup.policy", "sometimes")))))
                .isInstanceOf(KafkaException.class);
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static String value(String topic, String setting) throws ExecutionException, InterruptedException {
        return config(topic).get(setting).value();
    }

    private static Config config(String topic) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource);
    }

    private static int partitions(String topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }
}
