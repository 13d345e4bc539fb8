package eu.observatory.registry.imports.job;

import static eu.observatory.registry.imports.ImportClient.bytes;
import static eu.observatory.registry.imports.Table.luhn;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.imports.ImportClient;
import eu.observatory.registry.imports.ImportTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@ImportTest
class ProgressControllerTests {

    private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENTS =
            new ParameterizedTypeReference<>() {};
    private static final Map<String, Object> LIST =
            Map.of("list", "generic", "lens", "principles", "authority", "a", "rule", "r@2024", "complete", true);

    @Autowired
    private ImportClient imports;

    @BeforeEach
    void empty() {
        imports.clear();
    }

    @Test
    void tellsOfAJobUntilItIsOverAndThenEnds() {
        List<ServerSentEvent<JsonNode>> events =
                events(watch(ask(10, "2026-01-01"))).collectList().block(Duration.ofSeconds(30));
        assertThat(events).isNotEmpty();
        ServerSentEvent<JsonNode> end = events.removeLast();
        assertThat(end.event()).isEqualTo("end");
        assertThat(end.id()).isEqualTo("end");
        assertThat(end.data().at("/state").asString()).isEqualTo("done");
        assertThat(end.data().at("/rows/kept").asInt()).isEqualTo(10);
        assertThat(events).allSatisfy(event -> assertThat(event.event()).isEqualTo("progress"));
    }

    @Test
    void keepsTellingOfAJobThatWaitsForItsOperator() {
        imports.settled(ask(10, "2026-01-01"));
        String id = ask(5, "2026-02-01");
        JsonNode waiting = imports.settled(id);
        assertThat(waiting.at("/state").asString()).isEqualTo("awaiting-confirmation");
        List<String> states = events(watch(id))
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(event -> {
                    if (event.data() != null
                            && event.data().at("/state").asString().startsWith("awaiting")) {
                        imports.http().post().uri("/imports/{id}/confirm", id).exchange();
                    }
                })
                .filter(event -> event.data() != null)
                .map(event -> event.event() + " " + event.data().at("/state").asString())
                .collectList()
                .block(Duration.ofSeconds(30));
        assertThat(states).startsWith("progress awaiting-confirmation").endsWith("end done");
    }

    @Test
    void tellsTheEndAtOnceAndTheOneWhoHasSeenItToStop() {
        String id = ask(1, "2026-01-01");
        imports.settled(id);
        assertThat(events(watch(id)).collectList().block(Duration.ofSeconds(10)))
                .singleElement()
                .satisfies(event -> assertThat(event.event()).isEqualTo("end"));
        assertThat(events(watch(id).header("Last-Event-ID", "7")).collectList().block(Duration.ofSeconds(10)))
                .hasSize(1);
        watch(id).header("Last-Event-ID", "end").exchange().expectStatus().isNoContent();
    }

    @Test
    void answersProblemForAnUnknownJob() {
        watch(UUID.randomUUID().toString()).exchange().expectStatus().isNotFound();
    }

    private RequestHeadersSpec<?> watch(String job) {
        return imports.http().get().uri("/imports/{id}/progress", job);
    }

    private static Flux<ServerSentEvent<JsonNode>> events(RequestHeadersSpec<?> request) {
        return request.exchange().expectStatus().isOk().returnResult(EVENTS).getResponseBody();
    }

    private String ask(int lines, String date) {
        StringBuilder list = new StringBuilder("identifier,scheme,name,valid_from,valid_to,evidence\n");
        for (int i = 1; i <= lines; i++) {
            list.append(luhn("%08d".formatted(i))).append(",fr-siren,A,,,decision\n");
        }
        String set = imports.set(Map.of("list.csv", bytes(list.toString())));
        return imports.ask(set, "list", "recognised", date, LIST);
    }
}
