package eu.observatory.platform.event;

import eu.observatory.trace.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpoint;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Makes containers that hear at once of what was changed alone, in a group of their own that leaves out what was changed
 * by the thousand. The same listener hears of everything again, in order, by {@link StateListenerFactory}: so nothing is
 * lost where this way fails, and a listener must ignore revisions that it knows.
 */
final class ExpressListenerFactory extends ConcurrentKafkaListenerContainerFactory<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(ExpressListenerFactory.class);

    private final String group;
    private final ExpressMeter meter;
    private final Traces traces;

    ExpressListenerFactory(ConsumerFactory<String, byte[]> consumers, String group, ExpressMeter meter, Traces traces) {
        this.group = group + "-express";
        this.meter = meter;
        this.traces = traces;
        setConsumerFactory(consumers);
        setBatchListener(true);
        setRecordFilterStrategy(new ChangedAlone());
        setBatchInterceptor(meter);
        setCommonErrorHandler(new DefaultErrorHandler(this::leave, new FixedBackOff(0, 0)));
    }

    @Override
    protected void initializeContainer(
            ConcurrentMessageListenerContainer<String, byte[]> container, KafkaListenerEndpoint endpoint) {
        super.initializeContainer(container, endpoint);
        ContainerProperties properties = container.getContainerProperties();
        String own = endpoint.getGroupId() == null ? group : endpoint.getGroupId();
        properties.setGroupId(own);
        properties.setMissingTopicsFatal(false);
        properties.setFixTxOffsets(true); // as the other way does
        properties.setMessageListener(new TracedListener(StateListenerFactory.batches(properties), traces, own));
    }

    private void leave(ConsumerRecord<?, ?> record, Exception failure) {
        meter.left(record);
        log.debug("Leaves {} to the ordinary way", record.key(), failure);
    }
}
