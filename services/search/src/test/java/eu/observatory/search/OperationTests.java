package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.test.AlertLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

/** What operators do to a search that reads real topics, of which one record does not fit. */
@RebuildTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@ExtendWith(OutputCaptureExtension.class)
class OperationTests {

    private static final String BROKEN = "hub:fr-siren-650000000";
    private static final String TOPIC = "registry.enterprises";
    private static final String LAG = "kafka_consumer_fetch_manager_records_lag";
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Operator operator;
    private final Reader reader;

    OperationTests(Operator operator, Reader reader) {
        this.operator = operator;
        this.reader = reader;
    }

    @BeforeEach
    void awaitTheOneThatDoesNotFit() {
        await().atMost(LONG).until(() -> waiting(TOPIC) > 0);
    }

    @Test
    void tellsHowFarItIsBehindAndWhatItCouldNotProcess() throws IOException {
        String metrics = Files.readString(Path.of(System.getProperty("observatory.docs"), "metrics.md"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(figures(LAG))
                        .extracting(
                                figure -> figure.path("labels").path("group").asString())
                        .contains("search", "search-express"));
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(figures(LAG))
                        .filteredOn(
                                figure -> figure.at("/labels/topic").asString().equals(TOPIC))
                        .extracting(figure -> figure.path("value").asInt(-1))
                        .containsExactly(0, 0));
        AlertLimits.check(LAG, figures(LAG).getFirst().path("most").asDouble());
        assertThat(figures("observatory_deadletters_waiting"))
                .filteredOn(figure -> figure.at("/labels/topic").asString().equals(TOPIC))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.path("value").asInt()).isEqualTo(waiting(TOPIC));
                    assertThat(figure.path("standing").asString()).isEqualTo("broken");
                });
        operator.get("/condition")
                .body()
                .path("figures")
                .forEach(figure ->
                        assertThat(metrics).contains("`" + figure.path("metric").asString() + "`"));
    }

    private List<JsonNode> figures(String metric) {
        return operator.get("/condition")
                .body()
                .path("figures")
                .valueStream()
                .filter(figure -> figure.path("metric").asString().equals(metric))
                .toList();
    }

    @Test
    void listsAndOpensWhatDoesNotFit() {
        JsonNode letter = letters("?topic=" + TOPIC).getFirst();

        assertThat(letter.path("key").asString()).isEqualTo(BROKEN);
        assertThat(letter.path("topic").asString()).isEqualTo(TOPIC);
        assertThat(letter.path("group").asString()).isEqualTo("search");
        assertThat(letter.path("error").asString()).contains("Exception");
        assertThat(letter.path("message").asString()).contains(BROKEN);
        JsonNode opened =
                operator.get("/dead-letters/" + letter.path("id").asString()).body();
        assertThat(opened.path("letter")).isEqualTo(letter);
        assertThat(opened.path("body").asString())
                .hasSize(letter.path("size").asInt())
                .contains("\"id\":{}");
        assertThat(opened.path("headers").path("ce_revision").asString()).isEqualTo("1");
        assertThat(opened.path("cut").asBoolean()).isFalse();
    }

    @Test
    void givesOneBackThatComesBackAndLeavesATrail(CapturedOutput log) {
        String id = letters("").getFirst().path("id").asString();

        JsonNode done = operator.post("/dead-letters/replay", "{\"letter\":\"%s\"}".formatted(id))
                .body();

        assertThat(done.path("replayed").asInt()).isEqualTo(1);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(ids("")).isNotEmpty().doesNotContain(id));
        assertThat(log).contains("Operation replay by " + Operator.SUBJECT);
        assertThat(reader.get("/actuator/prometheus").body())
                .containsPattern("observatory_operations_total\\{.*operation=\"replay\".*} [1-9]");
    }

    @Test
    void pagesThroughThemAndGivesAllBack() {
        String kept = letters("").getFirst().path("id").asString();
        for (int copies = 1; copies < 4; copies++) {
            operator.post("/dead-letters/replay", "{\"letter\":\"%s\"}".formatted(kept));
        }
        await().atMost(LONG).untilAsserted(() -> assertThat(waiting(TOPIC)).isEqualTo(3));

        JsonNode first = operator.get("/dead-letters?limit=2").body();
        JsonNode second = operator.get(
                        "/dead-letters?limit=2&cursor=" + first.path("next").asString())
                .body();

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        List<String> all = new ArrayList<>(ids(first));
        all.addAll(ids(second));
        assertThat(all).doesNotHaveDuplicates().doesNotContain(kept);
        assertThat(operator.get("/dead-letters?topic=" + TOPIC + "&cursor="
                                + first.path("next").asString())
                        .status())
                .isEqualTo(400);

        JsonNode done = operator.post("/dead-letters/replay", "{\"all\":true}").body();

        assertThat(done.path("replayed").asInt()).isEqualTo(3);
        await().atMost(LONG).untilAsserted(() -> assertThat(ids("")).hasSize(3).doesNotContainAnyElementsOf(all));
        operator.post("/dead-letters/replay", "{\"topic\":\"%s\"}".formatted(TOPIC));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /dead-letters?topic=registry.unknown | | 400",
                "GET | /dead-letters?limit=101 | | 400",
                "GET | /dead-letters?cursor=forged | | 400",
                "GET | /dead-letters?key=unknown-filter | | 400",
                "GET | /dead-letters/registry.enterprises.search-0-99999999 | | 404",
                "GET | /dead-letters/elsewhere-0-0 | | 404",
                "POST | /dead-letters/replay | {\"letter\":\"registry.enterprises.search-0-99999999\"} | 404",
                "POST | /dead-letters/replay | {\"letter\":\"a-0-0\",\"topic\":\"registry.enterprises\"} | 400",
                "POST | /dead-letters/replay | {\"topic\":\"registry.unknown\"} | 400",
                "POST | /dead-letters/replay | {\"tpoic\":\"registry.enterprises\"} | 400",
                "POST | /dead-letters/replay | {} | 400",
                "POST | /dead-letters/replay | {\"all\":false} | 400",
                "POST | /dead-letters/replay | {\"all\":true,\"topic\":\"registry.enterprises\"} | 400",
                "POST | /dead-letters/replay | [] | 400"
            })
    void refusesWhatItDoesNotKnow(String method, String path, String body, int status) {
        var reply = method.equals("GET") ? operator.get(path) : operator.post(path, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.body().path("detail").asString()).isNotBlank();
    }

    @Test
    void rebuildsTheIndexOnceAtATime(CapturedOutput log) {
        var begun = operator.post("/index/rebuild", "");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body().path("state").asString()).isEqualTo("running");
        assertThat(operator.post("/index/rebuild", "").status()).isEqualTo(409);

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(rebuild().path("state").asString()).isEqualTo("done"));
        assertThat(rebuild().path("read").asInt())
                .isPositive()
                .isEqualTo(rebuild().path("total").asInt());
        assertThat(rebuild().path("index").asString()).startsWith("rebuilt-");
        assertThat(log).contains("Operation rebuild by " + Operator.SUBJECT);
    }

    private JsonNode rebuild() {
        return operator.get("/index/rebuild").body();
    }

    private long waiting(String topic) {
        return operator.get("/dead-letter-topics")
                .body()
                .path("items")
                .valueStream()
                .filter(heap -> heap.path("topic").asString().equals(topic))
                .mapToLong(heap -> heap.path("letters").asLong())
                .sum();
    }

    private List<JsonNode> letters(String query) {
        return operator.get("/dead-letters" + query)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private List<String> ids(String query) {
        return letters(query).stream()
                .map(letter -> letter.path("id").asString())
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(letter -> letter.path("id").asString())
                .toList();
    }
}
