package eu.observatory.search.rebuild;

import eu.observatory.search.index.IndexListener;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Opens readings of the topics from their beginnings, apart from the group that reads what arrives. */
@Component
class Replay {

    private final ConsumerFactory<? super String, ? super byte[]> consumers;
    private final List<IndexListener> listeners;
    private final RebuildSettings settings;

    Replay(
            @Qualifier("stateListenerFactory") ConcurrentKafkaListenerContainerFactory<String, byte[]> factory,
            List<IndexListener> listeners,
            RebuildSettings settings) {
        this.consumers = Objects.requireNonNull(factory.getConsumerFactory());
        this.listeners = listeners;
        this.settings = settings;
    }

    @SuppressWarnings("unchecked")
    Reading open() {
        var consumer = ((ConsumerFactory<String, byte[]>) consumers).createConsumer(null, "rebuild");
        return new Reading(consumer, listeners, new Patience(settings.patience()));
    }
}
