package eu.observatory.search;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Topics that every {@link RebuildTest} reads; none takes anything away that another counts on. */
@TestConfiguration(proxyBeanMethods = false)
class FilledTopics {

    @Bean
    Filled filled() {
        return Filled.with(6_000);
    }

    @Bean
    DynamicPropertyRegistrar filledProperties(Filled filled) {
        return properties -> properties.add("spring.kafka.bootstrap-servers", filled.broker()::bootstrap);
    }
}
