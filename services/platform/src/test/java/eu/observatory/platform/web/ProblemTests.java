package eu.observatory.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.net.ConnectException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@WebFluxTest(ProblemTests.ThingController.class)
@Import(ProblemTests.ThingController.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemTests {

    @Autowired
    private WebTestClient http;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/things/none|404|not-found||No thing is called none",
                "/nowhere|404|not-found||Nothing is at this address",
                "/things/a?colour=red|400|unknown-parameter|colour|no parameter is",
                "/things?limt=3|400|unknown-parameter|limt|Known: kind, limit, since",
                "/things?limit=many|400|invalid-parameter|limit|takes a number",
                "/things?kind=green|400|invalid-parameter|kind|one of big-one, small-one",
                "/things?since=yesterday|400|invalid-parameter|since|2026-01-31",
                "/filtered?limit=101|400|invalid-parameter|limit|100",
                "/filtered?limit=x|400|invalid-parameter|limit|does not take 'x'",
                "/filtered?page=1|400|unknown-parameter|page|Known: limit, word",
                "/filtered?word=a%00b|400|invalid-parameter|word|no control characters",
                "/filtered?word=%0D%0A|400|invalid-parameter|word|no control characters",
                "/things/a%00b|400|invalid-parameter|id|no control characters",
                "/required|400|invalid-parameter|word|required",
                "/broken|500|internal||fault of the platform",
                "/down|503|unavailable||Try again",
                "/gone|410|expired-cursor||again",
                "/stale|412|stale-revision|If-Match|revision 7",
            })
    void answersEveryFailureAsAProblem(String path, int status, String type, @Nullable String field, String detail) {
        var body = http.get()
                .uri(URI.create(path))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:" + type)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.instance")
                .isEqualTo(path.split("[?]")[0])
                .jsonPath("$.detail")
                .value(String.class, text -> assertThat(text).contains(detail));
        if (field != null) {
            body.jsonPath("$.field").isEqualTo(field);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|invalid-body||line 1",
                "[]|invalid-body||line 1",
                "{\"name\":\"\",\"size\":1}|invalid-body|name|must not be blank",
                "{\"name\":\"a\",\"size\":\"x\"}|invalid-body|size|wrong kind",
            })
    void saysWhatIsWrongWithABody(String sent, String type, @Nullable String field, String detail) {
        var body = http.post()
                .uri("/things")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(sent)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:" + type)
                .jsonPath("$.detail")
                .value(String.class, text -> assertThat(text).contains(detail));
        if (field != null) {
            body.jsonPath("$.field").isEqualTo(field);
        }
    }

    @ParameterizedTest
    @CsvSource({"/api, /api/nowhere", "https://elsewhere.example, /nowhere", "'/a b', /nowhere"})
    void namesThePathAsItWasAskedForInFrontOfTheGateway(String prefix, String instance) {
        http.get()
                .uri("/nowhere")
                .header("X-Forwarded-Prefix", prefix)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.instance")
                .isEqualTo(instance);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        http.post()
                .uri("/things")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"" + "a".repeat(3_000_000) + "\",\"size\":1}")
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:too-large");
    }

    @Test
    void namesTheMethodsMediaTypesAndFormatsThatArePossible() {
        http.delete()
                .uri("/things")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .exists("Allow");
        http.post()
                .uri("/things")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("a")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, text -> assertThat(text).contains("application/json"));
        http.get()
                .uri("/things")
                .accept(MediaType.IMAGE_PNG)
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }

    @Test
    void keepsTheMessageOfAnUnknownFaultInTheLog(CapturedOutput output) {
        http.get()
                .uri("/broken")
                .exchange()
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("password").doesNotContain("Exception"));
        assertThat(output).contains("the password is 1234");
    }

    @Test
    void spellsEnumsLowerCaseWithHyphensBothWays() {
        http.get()
                .uri("/things?kind=big-one")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].kind")
                .isEqualTo("big-one")
                .jsonPath("$.next")
                .doesNotExist();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    enum Kind {
        BIG_ONE,
        SMALL_ONE
    }

    record Thing(@NotBlank String name, int size, @Nullable Kind kind) {}

    record Filter(@Nullable String word, @Max(100) @Nullable Integer limit) {}

    @RestController
    static class ThingController {

        @GetMapping(path = "/things", produces = MediaType.APPLICATION_JSON_VALUE)
        Page<Thing> list(
                @RequestParam(defaultValue = "20") int limit,
                @RequestParam @Nullable Kind kind,
                @RequestParam @Nullable LocalDate since) {
            return new Page<>(List.of(new Thing("a", limit, kind)), 1, null);
        }

        @GetMapping("/things/{id}")
        Thing get(@PathVariable String id) {
            throw new NotFound("No thing is called " + id + ".");
        }

        @PostMapping(path = "/things", consumes = MediaType.APPLICATION_JSON_VALUE)
        Mono<Thing> create(@Valid @RequestBody Thing thing) {
            return Mono.just(thing);
        }

        @GetMapping("/filtered")
        Mono<String> filtered(@Valid Filter filter) {
            return Mono.just("found");
        }

        @GetMapping("/required")
        String required(@RequestParam String word) {
            return word;
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("the password is 1234");
        }

        @GetMapping("/down")
        Mono<String> down() {
            return Mono.error(new IllegalStateException(new ConnectException("10.0.0.7 refused")));
        }

        @GetMapping("/gone")
        String gone() {
            throw new Gone("Begin again.");
        }

        @GetMapping("/stale")
        String stale() {
            throw new StaleRevision(7);
        }
    }
}
