package eu.observatory.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.CollectedSpan;
import eu.observatory.platform.test.TraceCollector;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Where traces begin, whose are gone on with, and what is told of them. */
@ExtendWith(OutputCaptureExtension.class)
class TraceTests {

    private static final String SECRET = "what the portal shows";
    private static final String CLAIMED = "0af7651916cd43dd8448eb211c80319c";
    private static final String CLAIM = "00-" + CLAIMED + "-b7ad6b7169203331-01";

    private static final Set<String> asked = new HashSet<>();

    private static TraceCollector collector;
    private static Backend backend;
    private static OwnGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        collector = TraceCollector.start();
        backend = Backend.echo("registry");
        gateway = OwnGateway.before(
                backend.url(),
                "--OTLP_ENDPOINT=" + collector.endpoint(),
                "--TRACE_SAMPLING=1",
                "--CALLERS=127.0.0.1",
                "--CALLER_SECRET=" + SECRET);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        backend.close();
        collector.close();
    }

    @Test
    void followsARequestToTheServiceThatAnswersIt() {
        EntityExchangeResult<byte[]> answer = get("/api/enterprises/zqx", Map.of());
        String trace = id(answer);
        List<CollectedSpan> spans = kept(trace, 2);

        CollectedSpan request = one(spans, "SERVER");
        CollectedSpan passedOn = one(spans, "CLIENT");
        assertThat(request.service()).isEqualTo("gateway");
        assertThat(request.parent()).isEmpty();
        assertThat(request.attributes()).containsEntry("http.response.status_code", "200");
        assertThat(passedOn.parent()).isEqualTo(request.id());
        assertThat(passedOn.name()).isEqualTo("GET registry");
        assertThat(header(answer, "traceparent")).startsWith("00-" + trace + "-" + passedOn.id());
    }

    @Test
    void beginsATraceOfItsOwnWhateverAReaderClaims() {
        EntityExchangeResult<byte[]> answer =
                get("/api/enterprises", Map.of("traceparent", CLAIM, "tracestate", "a=b", "baggage", "who=zqx"));
        assertThat(id(answer)).isNotEqualTo(CLAIMED);
        assertThat(header(answer, "traceparent")).contains(id(answer));
        assertThat(header(answer, "tracestate")).isEmpty();
        assertThat(header(answer, "baggage")).isEmpty();
        assertThat(one(kept(id(answer), 2), "SERVER").parent()).isEmpty();
    }

    @Test
    void goesOnWithTheTraceOfACallerThatItTrusts() {
        String portals = "4bf92f3577b34da6a3ce929d0e0e4736";
        EntityExchangeResult<byte[]> answer = get(
                "/api/enterprises",
                Map.of("traceparent", "00-" + portals + "-00f067aa0ba902b7-01", "X-Observatory-Caller", SECRET));
        assertThat(id(answer)).isEqualTo(portals);
        assertThat(one(kept(portals, 2), "SERVER").parent()).isEqualTo("00f067aa0ba902b7");
    }

    @Test
    void tellsTheTraceInEachLineOfItsLog(CapturedOutput output) {
        for (String path : List.of("/api/enterprises", "/api/nothing")) {
            String trace = id(get(path, Map.of()));
            assertThat(output.getOut().lines())
                    .filteredOn(line -> line.contains(path + ": "))
                    .anySatisfy(line -> assertThat(line).contains("[" + trace + "-"));
        }
    }

    @Test
    void sendsNothingThatSomebodyTypedOrIsKnownBy() {
        EntityExchangeResult<byte[]> answer = get(
                "/api/search?q=zqxword&zqxname=zqxvalue",
                Map.of(
                        "Authorization", "Bearer zqxtoken",
                        "Cookie", "observatory=zqxsession",
                        "User-Agent", "zqxbrowser",
                        "X-Request-Id", "zqxrequest",
                        "X-Observatory-Caller", SECRET,
                        "X-Observatory-Client", "2001:db8::7"));
        assertThat(answer.getStatus().is2xxSuccessful()).isTrue();
        asked.add(header(answer, "traceparent").substring(3, 35));
        kept(header(answer, "traceparent").substring(3, 35), 2);
        CollectedSpan madeUp =
                one(kept(id(ask(HttpMethod.valueOf("ZQXMETHOD"), "/api/enterprises", Map.of())), 1), "SERVER");
        assertThat(madeUp.name()).isEqualTo("HTTP");
        assertThat(collector.everything().toLowerCase(Locale.ROOT)).doesNotContain("zqx", "2001:db8", SECRET);
    }

    @Test
    void followsNoProbeAndNoScrape() {
        for (String path : List.of("/actuator/health/readiness", "/actuator/prometheus")) {
            gateway.management()
                    .get()
                    .uri(path)
                    .header("traceparent", CLAIM)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        kept(id(get("/api/enterprises", Map.of())), 2);
        assertThat(collector.spans()).allMatch(span -> asked.contains(span.trace()));
    }

    private static EntityExchangeResult<byte[]> get(String path, Map<String, String> headers) {
        return ask(HttpMethod.GET, path, headers);
    }

    private static EntityExchangeResult<byte[]> ask(HttpMethod method, String path, Map<String, String> headers) {
        WebTestClient.RequestHeadersSpec<?> request =
                gateway.client().method(method).uri(path);
        headers.forEach(request::header);
        EntityExchangeResult<byte[]> answer = request.exchange().expectBody().returnResult();
        asked.add(id(answer));
        return answer;
    }

    private static String id(EntityExchangeResult<?> answer) {
        return String.valueOf(answer.getResponseHeaders().getFirst("X-Request-Id"));
    }

    private static String header(EntityExchangeResult<byte[]> echo, String name) {
        return new JsonMapper()
                .readTree(echo.getResponseBodyContent())
                .path("headers")
                .path(name)
                .asString("");
    }

    private static List<CollectedSpan> kept(String trace, int spans) {
        return await().until(() -> collector.trace(trace), found -> found.size() == spans);
    }

    private static CollectedSpan one(List<CollectedSpan> spans, String kind) {
        return spans.stream()
                .filter(span -> span.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
