package eu.observatory.search;

import eu.observatory.platform.test.ElasticsearchNode;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Elasticsearch of the test's own. */
@TestConfiguration(proxyBeanMethods = false)
class StoppableNode {

    @Bean(destroyMethod = "close")
    ElasticsearchNode node() {
        return ElasticsearchNode.launch();
    }

    @Bean
    DynamicPropertyRegistrar nodeProperties(ElasticsearchNode node) {
        return properties -> properties.add("ELASTICSEARCH_URL", node::url);
    }
}
