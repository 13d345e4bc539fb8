package eu.observatory.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Sees to it that the topics which a service owns exist, compacted, before anything is sent to them. */
final class Topics {

    /** A state that was replaced is gone from the topic after a week at most, since what it said may be masked by now. */
    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(TimeUnit.DAYS.toMillis(7)),
            TopicConfig.DELETE_RETENTION_MS_CONFIG, String.valueOf(TimeUnit.DAYS.toMillis(7)),
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, String.valueOf(TimeUnit.MINUTES.toMillis(1)));

    private final Map<String, Object> settings;
    private final List<NewTopic> topics;

    Topics(Map<String, Object> settings, List<Publication> publications, int partitions) {
        this.settings = settings;
        this.topics = publications.stream()
                .map(each -> new NewTopic(each.topic(), Optional.of(partitions), Optional.empty()).configs(COMPACTED))
                .toList();
    }

    void create() {
        try (Admin admin = Admin.create(settings)) {
            for (var creation : admin.createTopics(topics).values().values()) {
                await(creation);
            }
        }
    }

    private static void await(KafkaFuture<Void> creation) {
        try {
            creation.get(15, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Cannot create a topic", failure.getCause());
            }
        } catch (TimeoutException failure) {
            throw new KafkaException("Cannot create a topic in time", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while creating topics", stopped);
        }
    }
}
