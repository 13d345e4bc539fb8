package eu.observatory.platform.outbox;

import eu.observatory.platform.event.OwnTopics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;

/** Sees to it that the topics which a service owns are there, compacted, before anything is sent to them. */
final class Topics {

    /** A state that was replaced is gone from the topic after a week at most, since what it said may be masked by now. */
    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(TimeUnit.DAYS.toMillis(7)),
            TopicConfig.DELETE_RETENTION_MS_CONFIG, String.valueOf(TimeUnit.DAYS.toMillis(7)),
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, String.valueOf(TimeUnit.MINUTES.toMillis(1)));

    private final OwnTopics own;
    private final List<NewTopic> wanted;

    Topics(Map<String, Object> connection, List<Publication> publications, int partitions) {
        this.own = new OwnTopics(connection);
        this.wanted = publications.stream()
                .map(each -> new NewTopic(each.topic(), Optional.of(partitions), Optional.empty()).configs(COMPACTED))
                .toList();
    }

    void establish() {
        try {
            own.establish(wanted);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while creating topics", stopped);
        }
    }
}
