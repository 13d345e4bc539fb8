package eu.observatory.platform.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every dead letter and replay topic of this service's listeners, created when the broker is there. */
final class Asides {

    private static final Logger log = LoggerFactory.getLogger(Asides.class);
    private static final Map<String, String> KEPT_30_DAYS =
            Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(TimeUnit.DAYS.toMillis(30)));

    private final OwnTopics own;
    private final Map<String, Aside> asides = new ConcurrentSkipListMap<>();

    Asides(Map<String, Object> connection) {
        this.own = new OwnTopics(connection);
    }

    /** Remembers them at once and creates their topics in the background, for as long as that takes. */
    void register(Collection<Aside> added) {
        added.forEach(aside -> asides.put(aside.deadLetters(), aside));
        Thread.ofVirtual().name("dead-letter-topics").start(() -> createPatiently(Set.copyOf(added)));
    }

    List<Aside> all() {
        return List.copyOf(asides.values());
    }

    private void createPatiently(Set<Aside> added) {
        try {
            while (!created(added)) {
                TimeUnit.SECONDS.sleep(5);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean created(Set<Aside> added) throws InterruptedException {
        try {
            create(added);
            return true;
        } catch (KafkaException unreachable) {
            log.info("The dead letter topics are not there yet: {}", unreachable.getMessage());
            return false;
        }
    }

    void create(Collection<Aside> wanted) throws InterruptedException {
        own.establish(wanted.stream()
                .flatMap(aside -> List.of(aside.deadLetters(), aside.replay()).stream())
                .map(name -> new NewTopic(name, Optional.of(1), Optional.empty()).configs(KEPT_30_DAYS))
                .toList());
    }
}
