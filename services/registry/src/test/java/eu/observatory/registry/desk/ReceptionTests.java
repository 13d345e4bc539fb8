package eu.observatory.registry.desk;

import static eu.observatory.registry.desk.Asking.mail;
import static eu.observatory.registry.desk.Asking.mails;
import static eu.observatory.registry.desk.Asking.question;
import static eu.observatory.registry.desk.Asking.someone;
import static eu.observatory.registry.desk.Asking.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@DeskTest
class ReceptionTests {

    private static final String NAMUR = "be-kbo-1999996676";

    private static final String STATE = """
            {"id":"be-kbo-1999996676","owner":"hub","revision":1,"country":"BE","status":"active","sample":true,"masked":false,
             "names":[{"kind":"legal","value":"Atelier de Namur"}],"identifiers":[],"activities":[],"nuts":["BE3"],
             "establishments":[],"texts":[],"assertions":[],"memberships":[],"provenance":[]}
            """;

    @Autowired
    private WebTestClient web;

    @Autowired
    private JdbcClient jdbc;

    private Asking asking;

    @BeforeEach
    void oneEnterprise() {
        asking = new Asking(web);
        jdbc.sql("truncate message, message_step, message_sender").update();
        jdbc.sql("delete from enterprise where id = ?").param(NAMUR).update();
        jdbc.sql("""
                insert into enterprise (id, owner, revision, withdrawn, state, country, status, sample, nuts, activities,
                                        lenses, datasets, changed_at)
                values (:id, 'hub', 1, false, cast(:state as jsonb), 'BE', 'active', true,
                        'BE352', '{}', '{}', '{}', now())
                """).param("id", NAMUR).param("state", STATE).update();
    }

    @Test
    void questionAboutAnEnterpriseReachesTheDeskOfItsRegion() throws Exception {
        String email = someone();
        String receipt = asking.sent(question(email, "enterprise:" + NAMUR, null));

        MimeMessage letter = mail("desk-be3@example.org", receipt);
        assertThat(letter.getReplyTo()).containsExactly(new InternetAddress(email));
        assertThat(letter.getSubject()).contains("Zoë Ångström");
        assertThat(text(letter))
                .contains("Is dit bedrijf nog actief?\nDank u.")
                .contains("Atelier de Namur (enterprise " + NAMUR + ")")
                .contains(email);
        JsonNode message = asking.read("/messages?region=BE3", Asking.WALLOON).at("/items/0");
        assertThat(message.get("receipt").asString()).isEqualTo(receipt);
        assertThat(message.at("/about/title").asString()).isEqualTo("Atelier de Namur");
        assertThat(message.get("status").asString()).isEqualTo("open");
    }

    @Test
    void receiptIsInTheSendersLanguageAndRepeatsNothingOfTheirs() throws Exception {
        String email = someone();
        String receipt = asking.sent(question(email, "enterprise:" + NAMUR, null));
        MimeMessage letter = mail(email, receipt);
        assertThat(letter.getSubject()).isEqualTo("Uw bericht is aangekomen (" + receipt + ")");
        assertThat(letter.getReplyTo()).containsExactly(new InternetAddress("desk-be3@example.org"));
        assertThat(text(letter)).contains("Wallonië").doesNotContain("Zoë", "bedrijf", "Atelier", email);
    }

    @Test
    void oneMailboxGetsOneReceiptInTenMinutesByWhateverName() throws Exception {
        String email = someone();
        String first = asking.sent(question(email, "", "BE3"));
        mail(email, first);
        String tagged = email.replace("@", "+again@");
        String second = asking.sent(question(tagged, "", "BE3"));
        mail("desk-be3@example.org", second);
        assertThat(jdbc.sql("select count(*) from letter where recipient = ?")
                        .param(tagged)
                        .query(Long.class)
                        .single())
                .isZero();

        jdbc.sql("update message_sender set receipt_at = receipt_at - interval '11 minutes'")
                .update();
        String third = asking.sent(question(tagged, "", "BE3"));
        assertThat(text(mail(tagged, third))).contains(third);
        assertThat(mails(email, second)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "territory:be-92094, , desk-be3@example.org",
        "territory:FRE12, , desk-fre@example.org",
        "territory:BE, , desk@example.org",
        "practice:7, FRE11, desk-fre@example.org",
        "'', BE35, desk-be3@example.org",
        "'', , desk@example.org",
        "'', FRY2, desk@example.org"
    })
    void deskIsFoundByPlaceOrRegion(String about, String region, String desk) {
        mail(desk, asking.sent(question(someone(), about, region)));
    }

    @ParameterizedTest
    @CsvSource({
        "practice:7, , region",
        "enterprise:be-kbo-0000000097, , about.id",
        "organisation:nobody, , about.id",
        "'', ZZ9, region",
        "'', be3, region",
        "UPPER:7, , about.type"
    })
    void whatIsNotKnownIsRefusedByName(String about, String region, String field) {
        refused(question(someone(), about, region), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | nobody",
                "email | 'a@example.org, b@example.org'",
                "email | 'a@example.org\nBcc: b@example.org'",
                "email | 'A <a@example.org>'",
                "name | '  '",
                "name | 'a\nBcc: b'",
                "text | short",
                "text | 'long enough, but \u0007'",
                "language | it",
                "topic | 'A topic'",
                "region | B"
            })
    void eachFieldHasItsForm(String field, String value) {
        Map<String, Object> question = new HashMap<>(question(someone(), "", "BE3"));
        question.put(field, value);
        refused(question, field);
        assertThat(stored()).isZero();
    }

    @Test
    void textHasALimit() {
        Map<String, Object> question = question(someone(), "", "BE3");
        question.put("text", "x".repeat(5_001));
        refused(question, "text");
    }

    @Test
    void addressThatIsUsedTooOftenHasToWait() {
        String email = someone();
        List<Integer> answers = IntStream.range(0, 7)
                .map(time -> asking.post(question(email, "", "BE3"), Asking.client(), null)
                        .returnResult(JsonNode.class)
                        .getStatus()
                        .value())
                .boxed()
                .toList();
        assertThat(answers).containsExactly(202, 202, 202, 202, 202, 429, 429);
        assertThat(stored()).isEqualTo(5);
        asking.post(question(email, "", "BE3"), Asking.client(), null)
                .expectHeader()
                .value(
                        "Retry-After",
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 3_600))
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:too-many-requests");

        jdbc.sql("update message_sender set since = since - interval '61 minutes'")
                .update();
        asking.sent(question(email, "", "BE3"));
    }

    @Test
    void clientThatSendsTooMuchHasToWaitWhateverItsAddresses() {
        String client = Asking.client();
        for (int time = 0; time < 8; time++) {
            asking.post(question(someone(), "", "BE3"), client, null)
                    .expectStatus()
                    .isAccepted();
        }
        asking.post(question(someone(), "", "BE3"), client, null).expectStatus().isEqualTo(429);
        assertThat(stored()).isEqualTo(8);
    }

    @Test
    void limitHoldsForManyAtOnce() throws InterruptedException {
        String email = someone();
        List<Thread> all = IntStream.range(0, 12)
                .mapToObj(time -> Thread.ofVirtual()
                        .start(() -> asking.post(question(email, "", "BE3"), Asking.client(), null)
                                .returnResult(JsonNode.class)))
                .toList();
        for (Thread one : all) {
            one.join();
        }
        assertThat(stored()).isEqualTo(5);
    }

    @Test
    void sameRequestAgainIsTheSameMessage() {
        String email = someone();
        List<String> answers = IntStream.range(0, 2)
                .mapToObj(time -> web.post()
                        .uri("/messages")
                        .header("Idempotency-Key", "key-" + email)
                        .bodyValue(question(email, "", "BE3"))
                        .exchange()
                        .expectStatus()
                        .isAccepted()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .toList();
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void desksAreListedByNameAndWithoutTheirAddresses() {
        String list = web.get()
                .uri("/desks")
                .header("Accept-Language", "nl")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Language", "nl")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(list)
                .contains("{\"region\":\"BE3\",\"name\":\"Wallonië\"}")
                .contains("\"total\":3")
                .doesNotContain("@");
    }

    private void refused(Map<String, Object> question, String field) {
        asking.post(question, Asking.client(), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:observatory:problem:invalid-body")
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    private long stored() {
        return jdbc.sql("select count(*) from message").query(Long.class).single();
    }
}
