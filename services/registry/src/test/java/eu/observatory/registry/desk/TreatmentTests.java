package eu.observatory.registry.desk;

import static eu.observatory.registry.desk.Asking.FRENCH;
import static eu.observatory.registry.desk.Asking.OPERATOR;
import static eu.observatory.registry.desk.Asking.WALLOON;
import static eu.observatory.registry.desk.Asking.mail;
import static eu.observatory.registry.desk.Asking.question;
import static eu.observatory.registry.desk.Asking.someone;
import static eu.observatory.registry.desk.Asking.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@DeskTest
class TreatmentTests {

    @Autowired
    private WebTestClient web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageJob job;

    @Autowired
    private MessagePeople people;

    private Asking asking;

    @BeforeEach
    void empty() {
        asking = new Asking(web);
        jdbc.sql("truncate message, message_step, message_sender").update();
    }

    @Test
    void editorSeesTheMessagesOfTheirRegionOnly() {
        String walloon = asked("BE35");
        String french = asked("FRE");
        String other = asked(null);

        assertThat(receipts("/messages", WALLOON)).containsExactly(walloon);
        assertThat(receipts("/messages", FRENCH)).containsExactly(french);
        assertThat(receipts("/messages", OPERATOR)).containsExactly(walloon, french, other);
        assertThat(receipts("/messages?region=FRE&status=open", OPERATOR)).containsExactly(french);
        assertThat(receipts("/messages?status=closed", WALLOON)).isEmpty();

        asking.get("/messages?region=FRE", WALLOON).expectStatus().isForbidden();
        asking.get("/messages?region=B", WALLOON).expectStatus().isBadRequest();
        asking.get("/messages", Tokens.of(Role.EDITOR).in().bearer())
                .expectStatus()
                .isForbidden();
        asking.get("/messages", Tokens.of(Role.CONTRIBUTOR).in("BE3").bearer())
                .expectStatus()
                .isForbidden();
        web.get().uri("/messages").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void editorOfAnotherRegionChangesNothing() {
        asked("BE3");
        String path = path(WALLOON);
        asking.get(path, FRENCH).expectStatus().isForbidden();
        asking.act(path + "/closure", Map.of(), FRENCH).expectStatus().isForbidden();
        asking.act(path + "/hand-over", Map.of("region", "FRE"), FRENCH)
                .expectStatus()
                .isForbidden();
        assertThat(asking.read(path, WALLOON).get("status").asString()).isEqualTo("open");
    }

    @Test
    void handOverMovesTheMessageTellsBothAndIsRemembered() throws Exception {
        String email = someone();
        String receipt = asking.sent(question(email, "territory:be-92094", null));
        String path = path(WALLOON);
        asking.act(path + "/hand-over", Map.of("region", "FRE", "note", "C’est chez vous"), WALLOON)
                .expectStatus()
                .isOk();

        assertThat(text(mail("desk-fre@example.org", receipt)))
                .contains("Wallonie", "C’est chez vous", "Is dit bedrijf nog actief?", email);
        await(email, receipt);
        asking.get(path, WALLOON).expectStatus().isForbidden();
        JsonNode message = asking.read(path, FRENCH);
        assertThat(message.get("region").asString()).isEqualTo("FRE");
        assertThat(message.get("steps").findValuesAsString("kind")).containsExactly("received", "handed-over");
        assertThat(message.at("/steps/1/by").asString()).isEqualTo("Sample walloon");
        assertThat(message.at("/steps/1/note").asString()).isEqualTo("C’est chez vous");
    }

    /** The receipt, and the letter that says where the message went. */
    private static void await(String email, String receipt) throws Exception {
        org.awaitility.Awaitility.await()
                .until(() -> Asking.mails(email, receipt).size() == 2);
        List<String> texts = new ArrayList<>();
        for (var mail : Asking.mails(email, receipt)) {
            texts.add(text(mail));
        }
        assertThat(texts).anyMatch(text -> text.contains("Hauts-de-France"));
        assertThat(texts).noneMatch(text -> text.contains("bedrijf"));
    }

    @Test
    void handOverNeedsAnotherDesk() {
        asked("BE3");
        String path = path(WALLOON);
        asking.act(path + "/hand-over", Map.of("region", "BE3"), WALLOON)
                .expectStatus()
                .isEqualTo(409);
        asking.act(path + "/hand-over", Map.of("region", "DE"), WALLOON)
                .expectStatus()
                .isBadRequest();
        asking.act(path + "/hand-over", Map.of(), WALLOON).expectStatus().isBadRequest();
        asking.act("/messages/nothing/hand-over", Map.of("region", "FRE"), OPERATOR)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void closedMessageStaysClosed() {
        asked("BE3");
        String path = path(WALLOON);
        asking.act(path + "/closure", Map.of("note", "Beantwoord"), WALLOON)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("closed")
                .jsonPath("$.steps[1].kind")
                .isEqualTo("closed")
                .jsonPath("$.steps[1].note")
                .isEqualTo("Beantwoord");
        asking.act(path + "/closure", Map.of(), WALLOON).expectStatus().isEqualTo(409);
        asking.act(path + "/hand-over", Map.of("region", "FRE"), WALLOON)
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void closedMessageForgetsThePersonAfterNinetyDays() {
        String receipt = asked("BE3");
        String path = path(WALLOON);
        asking.act(path + "/closure", Map.of("note", "Madame a rappelé"), WALLOON)
                .expectStatus()
                .isOk();
        job.everythingThatIsOver();
        assertThat(asking.read(path, WALLOON).has("email")).isTrue();

        jdbc.sql("update message set closed_at = closed_at - interval '91 days'")
                .update();
        job.everythingThatIsOver();
        JsonNode left = asking.read(path, WALLOON);
        assertThat(left.get("receipt").asString()).isEqualTo(receipt);
        assertThat(left.has("forgottenAt")).isTrue();
        assertThat(left.toString()).doesNotContain("@", "Zoë", "bedrijf", "Madame");
        assertThat(jdbc.sql("select (select string_agg(m::text, '') from message m)"
                                + " || (select string_agg(s::text, '') from message_step s)")
                        .query(String.class)
                        .single())
                .doesNotContain("@example.org", "Zoë", "bedrijf", "Madame");
    }

    @Test
    void messageThatNobodyClosesClosesByItselfAfterAYear() {
        asked("BE3");
        jdbc.sql("update message set received_at = received_at - interval '366 days'")
                .update();
        job.everythingThatIsOver();
        JsonNode message = asking.read(path(WALLOON), WALLOON);
        assertThat(message.get("status").asString()).isEqualTo("closed");
        assertThat(message.at("/steps/1").has("by")).isFalse();
    }

    @Test
    void countsOfSendersAreForgottenAfterTheirWindow() {
        asked("BE3");
        jdbc.sql("update message_sender set since = since - interval '61 minutes'")
                .update();
        job.everythingThatIsOver();
        assertThat(jdbc.sql("select count(*) from message_sender")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void personWhoWasSignedInIsToldAndForgotten() {
        String member = Tokens.of(Role.CONTRIBUTOR).named("member").bearer();
        asking.post(question(someone(), "", "BE3"), Asking.client(), member)
                .expectStatus()
                .isAccepted();
        String path = path(WALLOON);
        asking.act(path + "/closure", Map.of("note", "Madame a rappelé"), WALLOON)
                .expectStatus()
                .isOk();

        assertThat(String.valueOf(people.export("member").block())).contains("Zoë Ångström", "bedrijf");
        assertThat(String.valueOf(people.export("walloon").block())).contains("Sample walloon", "closed");
        assertThat(people.export("nobody").blockOptional()).isEmpty();

        assertThat(people.erase("member", Instant.now()).block()).isEqualTo(1);
        assertThat(people.erase("walloon", Instant.now()).block()).isEqualTo(1);
        assertThat(people.export("member").blockOptional()).isEmpty();
        assertThat(people.export("walloon").blockOptional()).isEmpty();
        assertThat(asking.read(path, WALLOON).toString()).doesNotContain("Zoë", "bedrijf", "Madame", "Sample walloon");
    }

    @Test
    void pagesInTheOrderInWhichTheyCame() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(asked("BE3"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = asking.read("/messages?limit=2" + cursor, WALLOON);
            assertThat(page.get("total").asInt()).isEqualTo(5);
            seen.addAll(page.get("items").findValuesAsString("receipt"));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    private String asked(String region) {
        return asking.sent(question(someone(), "", region));
    }

    private String path(String bearer) {
        return "/messages/" + asking.read("/messages", bearer).at("/items/0/id").asString();
    }

    private List<String> receipts(String path, String bearer) {
        return asking.read(path, bearer).get("items").findValuesAsString("receipt");
    }
}
