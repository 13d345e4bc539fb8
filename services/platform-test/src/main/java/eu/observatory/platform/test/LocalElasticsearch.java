package eu.observatory.platform.test;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** One real Elasticsearch node a JVM. */
@TestConfiguration(proxyBeanMethods = false)
public class LocalElasticsearch {

    @Bean
    DynamicPropertyRegistrar elasticsearchProperties() {
        String url = ElasticsearchNode.shared().url();
        return properties -> {
            properties.add("ELASTICSEARCH_URL", () -> url);
            properties.add("observatory.search.elasticsearch-url", () -> url);
        };
    }
}
