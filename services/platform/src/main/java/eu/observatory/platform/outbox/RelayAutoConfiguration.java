package eu.observatory.platform.outbox;

import eu.observatory.platform.condition.Gauges;
import eu.observatory.trace.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configures the relay of a service that owns topics, with its topics, metrics and health. */
@AutoConfiguration(after = {OutboxAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnClass({KafkaProducer.class, KafkaProperties.class, FlywayProperties.class})
@ConditionalOnBean({Publication.class, Marks.class})
@ConditionalOnBooleanProperty(name = "observatory.platform.outbox.relay", matchIfMissing = true)
@EnableConfigurationProperties({OutboxSettings.class, KafkaProperties.class, FlywayProperties.class})
class RelayAutoConfiguration {

    @Bean
    OutboxMeter outboxMeter(MeterRegistry registry) {
        return new OutboxMeter(registry);
    }

    @Bean
    Gauges outboxGauges(OutboxSettings settings) {
        return Gauges.of(
                Gauges.lag("observatory.outbox.marks"),
                Gauges.lag("observatory.outbox.lag").atMost(settings.alarm().toSeconds()));
    }

    @Bean
    OutboxHealth outboxHealthIndicator(OutboxMeter meter, OutboxSettings settings) {
        return new OutboxHealth(meter, settings.alarm());
    }

    @Bean
    BacklogWatch outboxBacklogWatch(JdbcClient jdbc, OutboxMeter meter) {
        return new BacklogWatch(new MarkTable(jdbc), meter);
    }

    @Bean
    Relay outboxRelay(
            JdbcClient jdbc,
            ObjectProvider<Publication> publications,
            JsonMapper json,
            Marks marks,
            TransactionTemplate backgroundTransactions,
            OutboxMeter meter,
            ObjectProvider<Traces> traces,
            OutboxSettings settings,
            KafkaProperties kafka,
            FlywayProperties database,
            @Value("${spring.application.name}") String service) {
        List<Publication> owned = publications.orderedStream().toList();
        owned.forEach(publication -> meter.published(publication.topic(), 0));
        UnknownTable unknown = new UnknownTable(jdbc);
        TopicTable table = new TopicTable(jdbc);
        Rendering rendering = new Rendering(
                new Remembering(unknown, marks, backgroundTransactions),
                new Envelope(json, service, Clock.systemUTC()),
                settings.maxBodyBytes());
        Agreement agreement = new Agreement(
                owned,
                () -> TopicLog.open(kafka.buildAdminProperties(), kafka.buildConsumerProperties()),
                table,
                new PublishedTable(jdbc),
                new Settlement(marks, unknown, json, backgroundTransactions),
                backgroundTransactions,
                meter);
        Topics topics = new Topics(kafka.buildAdminProperties(), owned, settings.partitions());
        String id = settings.transactionalId() == null ? service + "-outbox" : settings.transactionalId();
        String url = Objects.requireNonNull(database.getUrl(), "spring.flyway.url");
        return new Relay(
                () -> Lead.candidate(url, credentials(database), settings.silence()),
                () -> {
                    topics.establish();
                    return Transmission.open(kafka.buildProducerProperties(), id);
                },
                agreement,
                new Round(
                        new MarkTable(jdbc),
                        table,
                        owned,
                        rendering,
                        meter,
                        traces.getIfAvailable(Traces::none),
                        settings),
                meter,
                settings.poll());
    }

    private static Properties credentials(FlywayProperties database) {
        Properties credentials = new Properties();
        if (database.getUser() != null) {
            credentials.setProperty("user", database.getUser());
        }
        if (database.getPassword() != null) {
            credentials.setProperty("password", database.getPassword());
        }
        return credentials;
    }
}
