package eu.observatory.platform.test;

import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** One real Kafka broker a JVM. */
@TestConfiguration(proxyBeanMethods = false)
public class LocalKafka {

    /** The outbox of each context is a service of its own: two contexts of a JVM must not shut each other out. */
    @Bean
    static BeanFactoryPostProcessor kafkaProperties(ConfigurableEnvironment environment) {
        return EarlyProperties.set(
                "localKafka",
                environment,
                Map.of(
                        "spring.kafka.bootstrap-servers",
                        KafkaBroker.shared().bootstrap(),
                        "observatory.platform.outbox.transactional-id",
                        "outbox-" + UUID.randomUUID()));
    }
}
