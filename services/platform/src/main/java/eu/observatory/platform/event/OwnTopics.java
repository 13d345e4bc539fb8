package eu.observatory.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Topics that this service owns: made where they are missing, and where they are, with the settings they should have. */
public final class OwnTopics {

    private static final Logger log = LoggerFactory.getLogger(OwnTopics.class);

    private final Map<String, Object> connection;

    /** @param connection how the broker is reached, as Kafka's admin client takes it */
    public OwnTopics(Map<String, Object> connection) {
        this.connection = connection;
    }

    /**
     * Returns when all is as wanted; fails with {@link KafkaException} where the broker does not answer. Settings that
     * nobody wants otherwise stay as they are, and so does the number of partitions.
     */
    public void establish(List<NewTopic> wanted) throws InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            Map<String, KafkaFuture<Void>> creations =
                    admin.createTopics(wanted).values();
            List<NewTopic> existing = new ArrayList<>();
            for (NewTopic topic : wanted) {
                if (!created(Objects.requireNonNull(creations.get(topic.name())))) {
                    existing.add(topic);
                }
            }
            bringInLine(admin, existing);
        }
    }

    private static boolean created(KafkaFuture<Void> creation) throws InterruptedException {
        try {
            creation.get(15, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw new KafkaException("Cannot create a topic: " + failure.getCause(), failure.getCause());
        } catch (TimeoutException failure) {
            throw new KafkaException("Cannot create a topic in time", failure);
        }
    }

    /** Where somebody else must see to the settings, since this service may not, it says so and goes on. */
    private static void bringInLine(Admin admin, List<NewTopic> topics) throws InterruptedException {
        for (NewTopic topic : topics) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
            try {
                Config now = Objects.requireNonNull(
                        answer(admin.describeConfigs(List.of(resource)).all()).get(resource));
                List<AlterConfigOp> changes = changes(topic.configs(), now);
                if (!changes.isEmpty()) {
                    answer(admin.incrementalAlterConfigs(Map.of(resource, changes))
                            .all());
                    log.info("The topic {} has other settings now: {}", topic.name(), changes);
                }
            } catch (AuthorizationException forbidden) {
                log.warn(
                        "The topic {} should have the settings {}: {}",
                        topic.name(),
                        topic.configs(),
                        forbidden.toString());
            }
        }
    }

    private static List<AlterConfigOp> changes(Map<String, String> wanted, Config now) {
        return wanted.entrySet().stream()
                .filter(setting -> now.get(setting.getKey()) == null
                        || !setting.getValue().equals(now.get(setting.getKey()).value()))
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), OpType.SET))
                .toList();
    }

    private static <T> T answer(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get(15, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof KafkaException known) {
                throw known;
            }
            throw new KafkaException("Cannot set a topic", failure.getCause());
        } catch (TimeoutException failure) {
            throw new KafkaException("Cannot set a topic in time", failure);
        }
    }
}
