package eu.observatory.platform.test;

import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** One real Kafka broker a JVM. */
@TestConfiguration(proxyBeanMethods = false)
public class LocalKafka {

    /** The outbox of each context is a service of its own: two contexts of a JVM must not shut each other out. */
    @Bean
    DynamicPropertyRegistrar kafkaProperties() {
        String bootstrap = KafkaBroker.shared().bootstrap();
        String transactionalId = "outbox-" + UUID.randomUUID();
        return properties -> {
            properties.add("spring.kafka.bootstrap-servers", () -> bootstrap);
            properties.add("observatory.platform.outbox.transactional-id", () -> transactionalId);
        };
    }
}
