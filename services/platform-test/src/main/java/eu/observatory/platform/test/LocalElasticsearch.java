package eu.observatory.platform.test;

import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** One real Elasticsearch node a JVM. */
@TestConfiguration(proxyBeanMethods = false)
public class LocalElasticsearch {

    @Bean
    static BeanFactoryPostProcessor elasticsearchProperties(ConfigurableEnvironment environment) {
        String url = ElasticsearchNode.shared().url();
        return EarlyProperties.set(
                "localElasticsearch",
                environment,
                Map.of("ELASTICSEARCH_URL", url, "observatory.search.elasticsearch-url", url));
    }
}
