package eu.observatory.platform.event;

import eu.observatory.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;

/** Auto-configures listening to states for a service that has Kafka on its class path. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass({EnableKafka.class, KafkaProperties.class})
@EnableConfigurationProperties({EventSettings.class, KafkaProperties.class})
class EventAutoConfiguration {

    @Bean
    Asides deadLetterTopics(KafkaProperties kafka) {
        return new Asides(kafka.buildAdminProperties());
    }

    /** Kafka's clients tell of each topic twice, once with its dots and once, as they used to, with underscores. */
    @Bean
    MeterFilter topicsOnce() {
        return MeterFilter.deny(id -> id.getName().startsWith("kafka.consumer.")
                && String.valueOf(id.getTag("topic")).contains("_"));
    }

    @Bean
    DeadLetters deadLetters(KafkaProperties kafka, MeterRegistry meters, ObjectProvider<Traces> traces) {
        return new DeadLetters(kafka.buildProducerProperties(), meters, traces.getIfAvailable(Traces::none));
    }

    @Bean
    @ConditionalOnMissingBean(name = "stateListenerFactory")
    StateListenerFactory stateListenerFactory(
            KafkaProperties kafka,
            EventSettings settings,
            Asides asides,
            DeadLetters deadLetters,
            MeterRegistry meters,
            ObjectProvider<Traces> traces,
            @Value("${spring.kafka.consumer.group-id:${spring.application.name}}") String group) {
        return new StateListenerFactory(
                consumers(kafka, settings, meters),
                asides,
                deadLetters,
                traces.getIfAvailable(Traces::none),
                group,
                settings,
                meters);
    }

    @Bean
    @ConditionalOnMissingBean(name = "expressListenerFactory")
    ExpressListenerFactory expressListenerFactory(
            KafkaProperties kafka,
            EventSettings settings,
            MeterRegistry meters,
            ObjectProvider<Traces> traces,
            @Value("${spring.kafka.consumer.group-id:${spring.application.name}}") String group) {
        return new ExpressListenerFactory(
                consumers(kafka, settings, meters),
                group,
                new ExpressMeter(meters),
                traces.getIfAvailable(Traces::none));
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetterOffice deadLetterOffice(
            Asides asides, DeadLetters deadLetters, KafkaProperties kafka, EventSettings settings) {
        return new KafkaDeadLetterOffice(asides, deadLetters, consumer(kafka, settings));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnAvailableEndpoint
    DeadLettersEndpoint deadLettersEndpoint(DeadLetterOffice office) {
        return new DeadLettersEndpoint(office);
    }

    @Bean
    BrokerDependency brokerDependency(KafkaProperties kafka) {
        return new BrokerDependency(new Inquiry(kafka.buildAdminProperties()));
    }

    @Bean
    GroupLag groupLag(KafkaProperties kafka, ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
        return new GroupLag(new Inquiry(kafka.buildAdminProperties()), listeners);
    }

    @Bean
    WaitingLetters waitingLetters(DeadLetterOffice office) {
        return new WaitingLetters(office);
    }

    private static DefaultKafkaConsumerFactory<String, byte[]> consumers(
            KafkaProperties kafka, EventSettings settings, MeterRegistry meters) {
        DefaultKafkaConsumerFactory<String, byte[]> consumers = new DefaultKafkaConsumerFactory<>(
                consumer(kafka, settings), new StringDeserializer(), new ByteArrayDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        return consumers;
    }

    private static Map<String, Object> consumer(KafkaProperties kafka, EventSettings settings) {
        Map<String, Object> consumer = new HashMap<>(kafka.buildConsumerProperties());
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        consumer.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // A topic that its owner creates after this service started is found in seconds, not minutes.
        consumer.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return consumer;
    }
}
