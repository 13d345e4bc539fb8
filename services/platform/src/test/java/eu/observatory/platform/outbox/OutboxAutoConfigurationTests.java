package eu.observatory.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** What is made when; the beans are never asked to do anything here, so nothing has to stand behind them. */
class OutboxAutoConfigurationTests {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(OutboxAutoConfiguration.class, RelayAutoConfiguration.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(JsonMapper.class)
            .withPropertyValues("spring.application.name=things");

    private final ApplicationContextRunner runner = bare.withBean(JdbcClient.class, () -> mock(JdbcClient.class))
            .withBean(DatabaseClient.class, () -> mock(DatabaseClient.class));

    @Test
    void marksWhereThereIsADatabaseAndRelaysOnlyWhatIsPublished() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(Outbox.class).hasSingleBean(Marks.class);
            assertThat(context).doesNotHaveBean(Relay.class);
        });
    }

    @Test
    void relaysForTheTopicsOfAServiceUnlessTold() {
        ApplicationContextRunner publishing = runner.withBean(Publication.class, () -> mock(Publication.class));
        publishing
                .withPropertyValues("observatory.platform.outbox.relay=false")
                .run(context -> assertThat(context).doesNotHaveBean(Relay.class));
    }

    @Test
    void backsOffForTheServicesOwn() {
        runner.withBean(Outbox.class, () -> mock(Outbox.class))
                .run(context -> assertThat(context).doesNotHaveBean(TableOutbox.class));
    }

    @Test
    void backsOffWithoutDatabase() {
        bare.run(context -> assertThat(context).doesNotHaveBean(Outbox.class).doesNotHaveBean(Marks.class));
    }
}
