package eu.observatory.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.CollectedSpan;
import eu.observatory.platform.test.KafkaBroker;
import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.platform.test.TraceCollector;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.ReceiverContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.reactive.TransactionalOperator;

/** From the request that changes a thing, over its commit and the relay, to whoever hears of it. */
@ExtendWith(OutputCaptureExtension.class)
class TracedChangeTests {

    private static final String TOPIC = "traced.things";
    private static final String BOOTSTRAP = KafkaBroker.shared().bootstrap();
    private static final String REQUEST = "b7ad6b7169203331";

    private static TraceCollector collector;
    private static ConfigurableApplicationContext service;
    private static ConfigurableApplicationContext reader;

    @BeforeAll
    static void start() throws IOException {
        collector = TraceCollector.start();
        service = ThingService.start(
                LocalPostgres.freshDatabase(), BOOTSTRAP, TOPIC, "--OTLP_ENDPOINT=" + collector.endpoint());
        reader = new SpringApplicationBuilder(Reader.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.application.name=reader",
                        "--spring.kafka.bootstrap-servers=" + BOOTSTRAP,
                        "--OTLP_ENDPOINT=" + collector.endpoint());
    }

    @AfterAll
    static void stop() {
        reader.close();
        service.close();
        collector.close();
    }

    @Test
    void isOneTraceFromTheRequestToItsConsumers(CapturedOutput output) {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        change("hub:kept", trace, "01");

        List<CollectedSpan> steps = await().until(() -> collector.trace(trace), found -> found.size() == 5);
        CollectedSpan request = step(steps, "a request");
        CollectedSpan send = step(steps, "send " + TOPIC);
        assertThat(request.parent()).isEqualTo(REQUEST);
        assertThat(step(steps, "commit").parent()).isEqualTo(request.id());
        assertThat(send.parent()).isEqualTo(request.id());
        assertThat(send.kind()).isEqualTo("PRODUCER");
        assertThat(steps)
                .filteredOn(step -> step.name().equals("process " + TOPIC))
                .allSatisfy(step -> assertThat(step.parent()).isEqualTo(send.id()))
                .extracting(step -> step.attributes().get("messaging.consumer.group.name"))
                .containsExactlyInAnyOrder("reader", "reader-express");
        assertThat(published("hub:kept")).containsEntry("traceparent", "00-" + trace + "-" + send.id() + "-01");
        assertThat(collector.everything()).doesNotContain("hub:kept");
        assertThat(lines(output, "heard of hub:kept")).hasSize(2).allMatch(line -> line.contains(trace));
    }

    @Test
    void isToldInTheLogEvenWhereItIsNotKept(CapturedOutput output) {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        change("hub:unkept", trace, "00");

        await().untilAsserted(() ->
                assertThat(lines(output, "heard of hub:unkept")).hasSize(2).allMatch(line -> line.contains(trace)));
        change("hub:after", "1bf92f3577b34da6a3ce929d0e0e4736", "01");
        await().until(() -> collector.trace("1bf92f3577b34da6a3ce929d0e0e4736").size() == 5);
        assertThat(collector.trace(trace)).isEmpty();
    }

    @Test
    void isNoneOfWhatAnImportChanges() {
        service.getBean(Things.class).write("hub:bulk", 1);
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(published("hub:bulk"))
                        .containsEntry("ce_bulk", "true")
                        .doesNotContainKey("traceparent"));
    }

    @Test
    void isThatOfTheNewestSingleChange() {
        try (ConfigurableApplicationContext waiting = ThingService.start(
                LocalPostgres.freshDatabase(), BOOTSTRAP, "waiting", "--observatory.platform.outbox.relay=false")) {
            for (String request : List.of("1", "2")) {
                Observation observed = request(waiting, request.repeat(32), "01");
                waiting.getBean(Outbox.class)
                        .mark("waiting", "hub:w", Long.parseLong(request))
                        .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, observed))
                        .block();
                observed.stop();
            }
            waiting.getBean(Marks.class).mark("waiting", List.of(new Mark("hub:w", 3)));
            MarkTable table = new MarkTable(waiting.getBean(JdbcClient.class));
            assertThat(table.due(10)).singleElement().satisfies(mark -> {
                assertThat(mark.revision()).isEqualTo(3);
                assertThat(mark.traceparent()).startsWith("00-" + "2".repeat(32));
            });
        }
    }

    private static void change(String key, String trace, String kept) {
        service.getBean(JdbcClient.class)
                .sql("insert into thing values (?, 1, 'a thing')")
                .param(key)
                .update();
        Observation request = request(service, trace, kept);
        service.getBean(Outbox.class)
                .mark(TOPIC, key, 1)
                .as(service.getBean(TransactionalOperator.class)::transactional)
                .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, request))
                .block();
        request.stop();
    }

    /** One that came with the trace of whoever sent it. */
    private static Observation request(ConfigurableApplicationContext at, String trace, String kept) {
        ReceiverContext<Map<String, String>> context = new ReceiverContext<>(Map::get);
        context.setCarrier(Map.of("traceparent", "00-" + trace + "-" + REQUEST + "-" + kept));
        return Observation.createNotStarted("a request", () -> context, at.getBean(ObservationRegistry.class))
                .start();
    }

    private static CollectedSpan step(List<CollectedSpan> steps, String name) {
        return steps.stream()
                .filter(step -> step.name().replace('-', ' ').equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> published(String key) {
        return Topic.records(BOOTSTRAP, TOPIC).stream()
                .filter(record -> record.key().equals(key))
                .map(Topic::headers)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(CapturedOutput output, String part) {
        return output.getOut().lines().filter(line -> line.contains(part)).toList();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {R2dbcAutoConfiguration.class, DataSourceAutoConfiguration.class})
    static class Reader {

        @Bean
        ThingListener thingListener() {
            return new ThingListener();
        }
    }

    static class ThingListener {

        private static final Logger log = LoggerFactory.getLogger(ThingListener.class);

        @KafkaListener(topics = TOPIC, containerFactory = "stateListenerFactory")
        @KafkaListener(topics = TOPIC, containerFactory = "expressListenerFactory")
        void on(List<ConsumerRecord<String, byte[]>> records) {
            records.forEach(record -> log.info("heard of {}", record.key()));
        }
    }
}
