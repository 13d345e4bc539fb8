package eu.observatory.registry;

import static eu.observatory.platform.condition.Gauges.job;
import static eu.observatory.platform.condition.Gauges.promise;

import eu.observatory.platform.condition.Gauges;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of the registry beside its datasets; its alerts have the same limits. */
@Configuration(proxyBeanMethods = false)
class RegistryWatch {

    private static final Duration MESSAGE = Duration.ofDays(15);
    private static final Duration LETTER = Duration.ofHours(1);

    @Bean
    Gauges registryGauges() {
        return Gauges.of(
                job("observatory.registry.import.due"),
                job("observatory.registry.letters.waiting"),
                job("observatory.registry.letters.failed"),
                job("observatory.registry.duplicates.open"),
                promise("observatory.registry.contributions.waiting"),
                promise("observatory.registry.contributions.overdue").atMost(0),
                promise("observatory.registry.messages.open"),
                promise("observatory.registry.messages.oldest.seconds").atMost(MESSAGE.toSeconds()),
                promise("observatory.registry.letters.oldest.seconds").atMost(LETTER.toSeconds()));
    }
}
