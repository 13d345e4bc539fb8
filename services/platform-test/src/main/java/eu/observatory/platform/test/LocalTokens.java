package eu.observatory.platform.test;

import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** Lets a service trust {@link Tokens}. */
@TestConfiguration(proxyBeanMethods = false)
public class LocalTokens {

    @Bean
    static BeanFactoryPostProcessor tokenProperties(ConfigurableEnvironment environment) {
        return EarlyProperties.set(
                "localTokens",
                environment,
                Map.of(
                        "observatory.platform.access.issuer",
                        TokenIssuer.shared().url()));
    }
}
