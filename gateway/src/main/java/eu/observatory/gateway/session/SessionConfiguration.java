package eu.observatory.gateway.session;

import eu.observatory.gateway.Step;
import eu.observatory.gateway.contract.OwnContract;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@ConditionalOnSignIn
@EnableConfigurationProperties(SignInSettings.class)
@EnableScheduling
class SessionConfiguration {

    @Bean
    OwnContract whoAmI() {
        return new OwnContract(List.of("me", "operations"), new ClassPathResource("openapi/session.json"));
    }

    @Bean
    Step refuseCrossSite() {
        return new Step(80, new RefuseCrossSite());
    }

    @Bean
    Step relayToken(Standings standings) {
        return new Step(90, new RelayToken(standings));
    }
}
