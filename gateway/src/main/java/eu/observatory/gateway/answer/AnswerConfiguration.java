package eu.observatory.gateway.answer;

import eu.observatory.gateway.Step;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorsSettings.class)
class AnswerConfiguration {

    @Bean
    Step identifyRequest(RequestTrace trace) {
        return new Step(20, new IdentifyRequest(trace));
    }

    @Bean
    Step protectReader() {
        return new Step(30, new ProtectReader());
    }

    @Bean
    Step varyByEncoding() {
        return new Step(31, new VaryByEncoding());
    }

    @Bean
    Step admitOrigin(CorsSettings settings) {
        return new Step(50, new AdmitOrigin(settings));
    }
}
