package eu.observatory.platform.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.condition.Condition.Answering;
import eu.observatory.platform.condition.Figure.Kind;
import eu.observatory.platform.condition.Figure.Standing;
import eu.observatory.platform.test.AlertLimits;
import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.platform.test.LocalTokens;
import eu.observatory.platform.test.Tokens;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service that has said nothing but what it hears of and one gauge, on a broker of its own. */
@SpringBootTest(
        classes = ConditionTests.Listening.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=listening",
            "spring.flyway.url=jdbc:set-by-the-test",
            "spring.r2dbc.url=r2dbc:set-by-the-test"
        })
@AutoConfigureWebTestClient(timeout = "30s")
@Import({LocalPostgres.class, LocalTokens.class})
class ConditionTests {

    private static final String TOPIC = "condition.things";
    private static final String LAG = "kafka_consumer_fetch_manager_records_lag";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final KafkaBroker BROKER = KafkaBroker.launch();

    @Autowired
    private WebTestClient http;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private AtomicReference<Double> open;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(2), Optional.empty())))
                    .all()
                    .get();
        }
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrap);
    }

    @Test
    void tellsOperatorsAlone() {
        http.get()
                .uri("/operations/listening/condition")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.get()
                .uri("/operations/listening/condition")
                .header("Authorization", Tokens.of(Role.EDITOR).bearer())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void tellsWhatItLeansOnAndReadsTheGaugesThatPrometheusReads() {
        open.set(3.0);
        Condition now = now();
        assertThat(now.service()).isEqualTo("listening");
        assertThat(now.startedAt()).isBefore(now.toldAt());
        assertThat(now.dependencies())
                .containsExactlyInAnyOrder(
                        new Answering("database", true), new Answering("broker", true), new Answering("issuer", true));
        assertThat(figure(now, "observatory_things_open"))
                .isEqualTo(new Figure(
                        "observatory_things_open", Kind.PROMISE, Map.of("colour", "red"), 3.0, 2.0, Standing.BROKEN));
        open.set(2.0);
        assertThat(figure(now(), "observatory_things_open").standing()).isEqualTo(Standing.KEPT);
        open.set(Double.NaN);
        assertThat(figure(now(), "observatory_things_open"))
                .extracting(Figure::value, Figure::standing)
                .containsExactly(null, Standing.UNKNOWN);
    }

    /** Also past the end of a transaction, which is an offset without a record. */
    @Test
    void tellsTheLagThatConsumersTellAndThatOfGroupsThatDoNotConsume() {
        publish(40);
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(lagByMetric()).isZero();
            assertThat(lag(now())).isZero();
        });
        AlertLimits.check(LAG, figure(now(), LAG).most());
        listeners.stop();
        publish(7);
        assertThat(lag(now())).isBetween(7.0, 9.0); // and the ends of the transaction
        listeners.start();
        await().atMost(LONG).untilAsserted(() -> assertThat(lag(now())).isZero());
    }

    @Test
    void answersInTimeWhileTheBrokerIsSilent() {
        BROKER.freeze();
        try {
            Condition now = now();
            assertThat(now.dependencies()).contains(new Answering("database", true), new Answering("broker", false));
            assertThat(figure(now, LAG).standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(figure(now, "observatory_deadletters_waiting").value()).isNull();
        } finally {
            BROKER.thaw();
        }
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(now().dependencies()).allMatch(Answering::answers));
    }

    private Condition now() {
        Condition now = http.get()
                .uri("/operations/listening/condition")
                .header("Authorization", Tokens.of(Role.OPERATOR).bearer())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Condition.class)
                .returnResult()
                .getResponseBody();
        assertThat(now).isNotNull();
        return now;
    }

    private static Figure figure(Condition condition, String metric) {
        return condition.figures().stream()
                .filter(figure -> figure.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static Double lag(Condition condition) {
        Figure lag = figure(condition, LAG);
        assertThat(lag.labels()).isEqualTo(Map.of("topic", TOPIC, "group", "listening"));
        return lag.value();
    }

    private double lagByMetric() {
        return meters.find("kafka.consumer.fetch.manager.records.lag").tag("topic", TOPIC).gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private static void publish(int records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER.bootstrap(), "transactional.id", "condition"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(TOPIC, "thing-" + i, new byte[0]));
            }
            producer.commitTransaction();
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Listening {

        @Bean
        AtomicReference<Double> open(MeterRegistry meters) {
            AtomicReference<Double> open = new AtomicReference<>(0.0);
            Gauge.builder("observatory.things.open", open, AtomicReference::get)
                    .tag("colour", "red")
                    .register(meters);
            return open;
        }

        @Bean
        Gauges gauges() {
            return Gauges.of(Gauges.promise("observatory.things.open").atMost(2));
        }

        @Bean
        Hearer hearer() {
            return new Hearer();
        }
    }

    static class Hearer {

        @KafkaListener(topics = TOPIC, containerFactory = "stateListenerFactory")
        void on(List<ConsumerRecord<String, byte[]>> records) {}
    }
}
