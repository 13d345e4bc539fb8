package eu.observatory.gateway.client;

import eu.observatory.gateway.Step;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClientSettings.class)
class ClientConfiguration {

    @Bean
    Step identifyClient(ClientSettings settings) {
        return new Step(10, new IdentifyClient(new Clients(settings)));
    }
}
