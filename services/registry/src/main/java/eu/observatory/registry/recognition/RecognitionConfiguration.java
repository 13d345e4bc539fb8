package eu.observatory.registry.recognition;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecognitionConfiguration {

    @Bean
    Rulebook rulebook() {
        return new RulebookReader(RecognitionConfiguration.class, "/recognition/").read();
    }
}
