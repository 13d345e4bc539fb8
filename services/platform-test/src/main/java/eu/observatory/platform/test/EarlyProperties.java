package eu.observatory.platform.test;

import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Sets properties before any bean is made: a web server's health may need a database before others are asked. */
final class EarlyProperties {

    private EarlyProperties() {}

    static BeanFactoryPostProcessor set(
            String engine, ConfigurableEnvironment environment, Map<String, Object> values) {
        environment.getPropertySources().addFirst(new MapPropertySource(engine, values));
        return beans -> {};
    }
}
