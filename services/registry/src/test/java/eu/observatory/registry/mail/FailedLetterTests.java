package eu.observatory.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import eu.observatory.registry.RegistryTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegistryTest
class FailedLetterTests {

    private static final Tokens OPERATOR = Tokens.of(Role.OPERATOR).named("keeper");

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate letter, personal_reading").update();
    }

    @Test
    void operatorSeesWhatFailedAndWhyAndNoAddress() {
        failed("first@example.org");
        mailbox.post(Samples.toDesk("waiting@example.org", "Someone", "Hello")).block();

        JsonNode page = list("");
        assertThat(page.at("/total").asInt()).isEqualTo(1);
        JsonNode letter = page.at("/items/0");
        assertThat(letter.at("/template").asString()).isEqualTo("desk.message");
        assertThat(letter.at("/region").asString()).isEqualTo("BE3");
        assertThat(letter.at("/to").asString()).isEqualTo("f…@example.org");
        assertThat(letter.at("/attempts").asInt()).isEqualTo(1);
        assertThat(letter.at("/failure").asString()).isEqualTo("550 no such mailbox");
        assertThat(page.toString()).doesNotContain("first@example.org", "Hello", "someone@example.org");
        assertThat(jdbc.sql("select reader || ' ' || operation from personal_reading")
                        .query(String.class)
                        .list())
                .containsExactly("keeper /letters/failed");
    }

    @Test
    void letterThatIsSentOffAgainIsDueAtOnceWithAllItsTime() {
        String id = failed("first@example.org");
        jdbc.sql("update letter set posted_at = now() - interval '9 days', next_at = now() + interval '2 hours'")
                .update();
        answer(HttpMethod.POST, "/letters/failed/" + id + "/retry", 204);

        assertThat(letters.next()).hasValueSatisfying(due -> {
            assertThat(due.id()).hasToString(id);
            assertThat(due.attempts()).isZero();
            assertThat(due.letter().values()).containsEntry("text", "Hello");
            assertThat(due.letter().region()).isEqualTo("BE3");
            assertThat(due.postedAt()).isAfter(java.time.Instant.now().minusSeconds(60));
        });
        assertThat(list("").at("/total").asInt()).isZero();
        answer(HttpMethod.POST, "/letters/failed/" + id + "/retry", 404);
    }

    @Test
    void forgottenLetterIsGoneAndOneThatWaitsCannotBeForgotten() {
        String id = failed("first@example.org");
        answer(HttpMethod.DELETE, "/letters/failed/" + id, 204);
        answer(HttpMethod.DELETE, "/letters/failed/" + id, 404);

        mailbox.post(Samples.toDesk("waiting@example.org", "Someone", "Hello")).block();
        String waiting =
                jdbc.sql("select id::text from letter").query(String.class).single();
        answer(HttpMethod.DELETE, "/letters/failed/" + waiting, 404);
        assertThat(jdbc.sql("select recipient from letter").query(String.class).list())
                .containsExactly("waiting@example.org");
    }

    @Test
    void lastThatFailedComesFirstPageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(failed("number" + i + "@example.org"));
        }
        List<String> seen = new ArrayList<>();
        for (String next = ""; next != null; ) {
            JsonNode page = list("?limit=2" + next);
            assertThat(page.at("/total").asInt()).isEqualTo(5);
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            next = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        }
        assertThat(seen).hasSize(5);
        assertThat(new HashSet<>(seen)).isEqualTo(new HashSet<>(made));
        assertThat(seen.getFirst()).isEqualTo(made.getLast());
    }

    private String failed(String address) {
        mailbox.post(Samples.toDesk(address, "Someone", "Hello")).block();
        String id = jdbc.sql("select id::text from letter where recipient = ?")
                .param(address)
                .query(String.class)
                .single();
        letters.failed(java.util.UUID.fromString(id), "550 no such mailbox");
        return id;
    }

    private JsonNode list(String query) {
        return json.readTree(answer(HttpMethod.GET, "/letters/failed" + query, 200));
    }

    private byte[] answer(HttpMethod method, String path, int status) {
        return web.method(method)
                .uri(path)
                .header("Authorization", OPERATOR.bearer())
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }
}
