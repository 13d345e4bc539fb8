package eu.observatory.search;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Engines of the test's own. */
@TestConfiguration(proxyBeanMethods = false)
@Import(StoppableNode.class)
class StoppableEngines {

    @Bean
    Filled filled() {
        return Filled.with(2_500);
    }

    @Bean
    DynamicPropertyRegistrar brokerProperties(Filled filled) {
        return properties -> properties.add("spring.kafka.bootstrap-servers", filled.broker()::bootstrap);
    }
}
