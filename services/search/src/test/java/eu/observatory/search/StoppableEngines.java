package eu.observatory.search;

import eu.observatory.platform.test.ElasticsearchNode;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Engines of the test's own. */
@TestConfiguration(proxyBeanMethods = false)
class StoppableEngines {

    @Bean
    Filled filled() {
        return Filled.with(2_500);
    }

    @Bean(destroyMethod = "close")
    ElasticsearchNode node() {
        return ElasticsearchNode.launch();
    }

    @Bean
    DynamicPropertyRegistrar engineProperties(Filled filled, ElasticsearchNode node) {
        return properties -> {
            properties.add("spring.kafka.bootstrap-servers", filled.broker()::bootstrap);
            properties.add("ELASTICSEARCH_URL", node::url);
        };
    }
}
