package eu.observatory.gateway.limit;

import eu.observatory.gateway.Step;
import eu.observatory.gateway.session.Persons;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    @Bean
    Accounts limitAccounts(LimitSettings settings, MeterRegistry meters) {
        return new Accounts(settings, meters);
    }

    @Bean
    Step limitRate(LimitSettings settings, Accounts accounts) {
        return new Step(60, new LimitRate(new Policies(settings), accounts));
    }

    @Bean
    Step limitTokens(LimitSettings settings) {
        return new Step(61, new LimitTokens(settings));
    }

    @Bean
    Step limitPersons(LimitSettings settings, Accounts accounts, ObjectProvider<Persons> persons) {
        return new Step(95, new LimitPersons(new Policies(settings), accounts, persons));
    }

    @Bean
    Step limitBody(LimitSettings settings) {
        return new Step(70, new LimitBody(settings));
    }
}
