package eu.observatory.platform.event;

import eu.observatory.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpoint;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes containers for listeners of batches of states, which also listen to the replays of their group. */
final class StateListenerFactory extends ConcurrentKafkaListenerContainerFactory<String, byte[]> {

    /** For which a batch that failed may wait for its next try beside the pause. */
    private static final Duration LONGEST_REBALANCE = Duration.ofMinutes(1);

    private final Asides asides;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final String defaultGroup;
    private final EventSettings settings;
    private final MeterRegistry meters;

    StateListenerFactory(
            ConsumerFactory<String, byte[]> consumers,
            Asides asides,
            DeadLetters deadLetters,
            Traces traces,
            String defaultGroup,
            EventSettings settings,
            MeterRegistry meters) {
        this.asides = asides;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.defaultGroup = defaultGroup;
        this.settings = settings;
        this.meters = meters;
        setConsumerFactory(consumers);
        setBatchListener(true);
        setCommonErrorHandler(patience(settings));
    }

    @Override
    protected ConcurrentMessageListenerContainer<String, byte[]> createContainerInstance(
            KafkaListenerEndpoint endpoint) {
        Collection<String> topics =
                Objects.requireNonNull(endpoint.getTopics(), "A listener of states names its topics");
        List<Aside> own =
                topics.stream().map(topic -> new Aside(topic, group(endpoint))).toList();
        asides.register(own);
        own.forEach(deadLetters::expect);
        String[] all =
                Stream.concat(topics.stream(), own.stream().map(Aside::replay)).toArray(String[]::new);
        ContainerProperties properties = new ContainerProperties(all);
        return new ConcurrentMessageListenerContainer<>(getConsumerFactory(), properties);
    }

    @Override
    protected void initializeContainer(
            ConcurrentMessageListenerContainer<String, byte[]> container, KafkaListenerEndpoint endpoint) {
        super.initializeContainer(container, endpoint);
        ContainerProperties properties = container.getContainerProperties();
        properties.setGroupId(group(endpoint));
        properties.setMissingTopicsFatal(false);
        properties.setFixTxOffsets(true); // else the end of a transaction counts as a record that was not read
        TracedListener listener = new TracedListener(batches(properties), traces, group(endpoint));
        properties.setMessageListener(
                new Quarantine(listener, deadLetters, group(endpoint), settings.attempts(), standstill(endpoint)));
    }

    private Standstill standstill(KafkaListenerEndpoint endpoint) {
        String topics = String.join(",", Objects.requireNonNull(endpoint.getTopics()));
        return new Standstill(settings.longestPause().multipliedBy(2).plus(LONGEST_REBALANCE))
                .register(meters, topics, group(endpoint));
    }

    @SuppressWarnings("unchecked")
    static BatchAcknowledgingConsumerAwareMessageListener<String, byte[]> batches(ContainerProperties properties) {
        if (properties.getMessageListener() instanceof BatchAcknowledgingConsumerAwareMessageListener<?, ?> batches) {
            return (BatchAcknowledgingConsumerAwareMessageListener<String, byte[]>) batches;
        }
        throw new IllegalStateException("A listener of states takes a List<ConsumerRecord<String, byte[]>>");
    }

    private String group(KafkaListenerEndpoint endpoint) {
        return endpoint.getGroupId() == null ? defaultGroup : endpoint.getGroupId();
    }

    /** Never gives up on a batch: what gives up on a record is the quarantine. */
    private static DefaultErrorHandler patience(EventSettings settings) {
        ExponentialBackOff pauses = new ExponentialBackOff(settings.firstPause().toMillis(), 2);
        pauses.setMaxInterval(settings.longestPause().toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(StateListenerFactory::neverDrop, pauses);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    private static void neverDrop(ConsumerRecord<?, ?> record, Exception failure) {
        throw new IllegalStateException("Nothing may give up on " + record.key(), failure);
    }
}
