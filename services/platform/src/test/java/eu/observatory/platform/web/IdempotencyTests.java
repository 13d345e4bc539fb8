package eu.observatory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import eu.observatory.platform.access.Rules;
import eu.observatory.platform.test.LocalPostgres;
import eu.observatory.platform.test.OpenApiDocument;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=orders",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.flyway.url=jdbc:set-by-the-test",
            "spring.r2dbc.url=r2dbc:set-by-the-test"
        })
@AutoConfigureWebTestClient(timeout = "60s")
@ExtendWith(OutputCaptureExtension.class)
@Import({LocalPostgres.class, IdempotencyTests.OrderController.class})
class IdempotencyTests {

    @Autowired
    private WebTestClient http;

    @Autowired
    private OrderController orders;

    @Test
    void answersTheSameRequestAgainWithTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        byte[] first = order(key, "{\"name\":\"a\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .doesNotExist("Idempotency-Replayed")
                .expectBody()
                .returnResult()
                .getResponseBody();
        int made = orders.made.get();

        order(key, "{\"name\":\"a\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectHeader()
                .valueEquals("Location", "/orders/" + made)
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody()
                .consumeWith(again -> assertThat(again.getResponseBody()).isEqualTo(first));
        assertThat(orders.made).hasValue(made);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        order(key, "{\"name\":\"a\"}").expectStatus().isCreated();
        order(key, "{\"name\":\"b\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:idempotency-key-reused");
    }

    @Test
    void letsARequestThatFailedBeTriedAgain() {
        String key = UUID.randomUUID().toString();
        orders.failing = true;
        order(key, "{\"name\":\"a\"}").expectStatus().isEqualTo(500);
        orders.failing = false;
        order(key, "{\"name\":\"a\"}").expectStatus().isCreated();
    }

    @Test
    void worksOnceForManyAtTheSameTime() {
        String key = UUID.randomUUID().toString();
        int before = orders.made.get();
        List<Integer> statuses = Flux.range(0, 8)
                .flatMap(i -> Mono.fromCallable(() -> order(key, "{\"name\":\"a\"}")
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(Duration.ofSeconds(30));
        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(orders.made).hasValue(before + 1);
    }

    @Test
    void refusesAKeyThatIsNone() {
        order("é", "{}").expectStatus().isBadRequest();
    }

    @Test
    void startsAndIsReadyWithoutKafka() {
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }

    @Test
    void describesItselfWithProblems() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.openapi")
                .value(String.class, version -> assertThat(version).startsWith("3.1"))
                .jsonPath("$.info.title")
                .isEqualTo("Observatory orders")
                .jsonPath("$.servers[0].url")
                .isEqualTo("/")
                .jsonPath(
                        "$.paths['/orders'].post.responses.default.content['application/problem+json'].schema['$ref']")
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void tellsWhenTheCheckedInContractIsAnother() {
        assertThat(catchThrowable(() -> OpenApiDocument.check(http, "no-such-service")))
                .hasMessageContaining("observatory.openapi.write");
    }

    @Test
    void showsItsMetrics() {
        order(UUID.randomUUID().toString(), "{\"name\":\"a\"}").expectStatus().isCreated();
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(text -> assertThat(text)
                        .contains("http_server_requests_seconds_bucket")
                        .contains("application=\"orders\""));
    }

    @Test
    void logsTheTraceOfARequest(CapturedOutput output) {
        orders.failing = true;
        http.post()
                .uri("/orders")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"a\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(500);
        orders.failing = false;
        assertThat(output.getOut().lines().filter(line -> line.contains("POST /orders failed")))
                .anySatisfy(line -> assertThat(line).contains("0af7651916cd43dd8448eb211c80319c"));
    }

    private WebTestClient.ResponseSpec order(String key, String body) {
        return http.post()
                .uri("/orders")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Rules rules() {
            return Rules.of(rules -> rules.open(HttpMethod.POST, "/orders"));
        }
    }

    record Order(String name) {}

    record Receipt(int number, String name) {}

    @RestController
    static class OrderController {

        final AtomicInteger made = new AtomicInteger();
        volatile boolean failing;

        @Idempotent
        @PostMapping("/orders")
        Mono<ResponseEntity<Receipt>> order(@RequestBody Order order) {
            if (failing) {
                return Mono.error(new IllegalStateException("failing"));
            }
            int number = made.incrementAndGet();
            return Mono.delay(Duration.ofMillis(100))
                    .map(done -> ResponseEntity.created(URI.create("/orders/" + number))
                            .body(new Receipt(number, order.name())));
        }
    }
}
