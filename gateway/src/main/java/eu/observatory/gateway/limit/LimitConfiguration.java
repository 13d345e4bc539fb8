package eu.observatory.gateway.limit;

import eu.observatory.gateway.Step;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    @Bean
    Step limitRate(LimitSettings settings, MeterRegistry meters) {
        return new Step(60, new LimitRate(settings, meters));
    }

    @Bean
    Step limitTokens(LimitSettings settings) {
        return new Step(61, new LimitTokens(settings));
    }

    @Bean
    Step limitBody(LimitSettings settings) {
        return new Step(70, new LimitBody(settings));
    }
}
