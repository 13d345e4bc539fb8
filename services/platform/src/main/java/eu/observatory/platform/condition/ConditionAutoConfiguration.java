package eu.observatory.platform.condition;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

/** Auto-configures what a service tells of itself, and the operation that tells it to operators. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
class ConditionAutoConfiguration {

    @Bean
    AskedConditions conditions(
            MeterRegistry meters,
            ObjectProvider<Gauges> gauges,
            ObjectProvider<Dependency> dependencies,
            ObjectProvider<Watched> watched,
            @Value("${spring.application.name:unnamed}") String service,
            @Value("${spring.application.version:}") String version) {
        return new AskedConditions(
                service,
                StringUtils.hasText(version) ? version : null,
                new GaugeReading(meters, gauges),
                dependencies,
                watched);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "observatory.platform.problems", matchIfMissing = true)
    ConditionController conditionController(Conditions conditions) {
        return new ConditionController(conditions);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "observatory.platform.problems", matchIfMissing = true)
    HouseOperation conditionOperation(Environment environment) {
        return new HouseOperation(HttpMethod.GET, environment.resolvePlaceholders(ConditionController.PATH));
    }
}
