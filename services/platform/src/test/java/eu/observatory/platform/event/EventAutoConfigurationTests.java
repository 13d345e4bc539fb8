package eu.observatory.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.annotation.EnableKafka;

class EventAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EventAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withPropertyValues("spring.application.name=things");

    @Test
    void offersListenersOfStates() {
        runner.run(context -> assertThat(context).hasSingleBean(StateListenerFactory.class));
    }

    @Test
    void offersReplayWhereTheEndpointIsExposed() {
        runner.run(context -> assertThat(context).doesNotHaveBean(DeadLettersEndpoint.class));
        runner.withPropertyValues("management.endpoints.web.exposure.include=deadletters")
                .run(context -> assertThat(context).hasSingleBean(DeadLettersEndpoint.class));
    }

    @Test
    void backsOffForAFactoryOfTheService() {
        runner.withBean("stateListenerFactory", String.class, () -> "own")
                .run(context -> assertThat(context).doesNotHaveBean(StateListenerFactory.class));
    }

    @Test
    void countsEachTopicByItsOwnNameOnly() {
        runner.run(context -> {
            MeterFilter filter = context.getBean(MeterFilter.class);
            assertThat(filter.accept(lag("registry.enterprises"))).isEqualTo(MeterFilterReply.NEUTRAL);
            assertThat(filter.accept(lag("registry_enterprises"))).isEqualTo(MeterFilterReply.DENY);
        });
    }

    private static Meter.Id lag(String topic) {
        return new Meter.Id(
                "kafka.consumer.fetch.manager.records.lag", Tags.of("topic", topic), null, null, Meter.Type.GAUGE);
    }

    @Test
    void backsOffWithoutKafka() {
        runner.withClassLoader(new FilteredClassLoader(EnableKafka.class))
                .run(context -> assertThat(context).doesNotHaveBean(DeadLetters.class));
    }
}
