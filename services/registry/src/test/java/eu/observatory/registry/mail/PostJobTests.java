package eu.observatory.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.MailServer;
import eu.observatory.registry.RegistryTest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** In a service that has no mail server, with jobs of the test's own that have one. */
@RegistryTest
class PostJobTests {

    private static final MailServer SERVER = MailServer.shared();

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterMetrics metrics;

    @Autowired
    private PostJob withoutServer;

    @Autowired
    private TransactionTemplate backgroundTransactions;

    @Autowired
    private ReactiveTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate letter").update();
    }

    @Test
    void letterArrivesWithWhatItsReaderNeedsAndNothingElse() throws Exception {
        mailbox.post(Samples.toDesk("whole@example.org", "Zoë Ångström", "Première ligne\nTweede regel: één €"))
                .block();
        job(SERVER.port()).all();

        MimeMessage mail = only("whole@example.org");
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("observatory@example.org");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("someone@example.org"));
        assertThat(mail.getSubject()).contains("Zoë Ångström");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(mail.getContent().toString().replace("\r\n", "\n"))
                .contains("Première ligne\nTweede regel: één €")
                .contains("https://observatory.example.org\n");
        assertThat(standing()).containsExactly(Map.entry("sent", 1L));
    }

    @Test
    void nothingAPersonWritesBecomesAHeader() throws Exception {
        mailbox.post(Samples.toDesk(
                        "hostile@example.org",
                        "x\r\nBcc: victim@example.org\r\n\r\nbody",
                        "\r\n.\r\nRCPT TO:<v@example.org>"))
                .block();
        job(SERVER.port()).all();

        MimeMessage mail = only("hostile@example.org");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("hostile@example.org"));
        assertThat(SERVER.to("victim@example.org")).isEmpty();
        assertThat(mail.getContent().toString()).contains("RCPT TO:<v@example.org>");
    }

    @Test
    void repeatCanBeRecognised() throws Exception {
        mailbox.post(Samples.toDesk("twice@example.org", "Someone", "Hello")).block();
        String contents = jdbc.sql("select contents::text from letter")
                .query(String.class)
                .single();
        job(SERVER.port()).all();
        jdbc.sql("update letter set state = 'waiting', done_at = null, contents = cast(? as jsonb)")
                .param(contents)
                .update();
        job(SERVER.port()).all();

        List<MimeMessage> both = SERVER.to("twice@example.org");
        assertThat(both).hasSize(2);
        assertThat(both.get(0).getMessageID())
                .isEqualTo(both.get(1).getMessageID())
                .endsWith("@example.org>");
    }

    @Test
    void whatALetterSaidIsForgottenOnceItIsSentAndKeptWhileItIsNot() {
        mailbox.post(Samples.toDesk("secret@example.org", "Someone", "The code is 123456"))
                .block();
        assertThat(row()).contains("123456", "someone@example.org");
        job(SERVER.port()).all();
        assertThat(row()).contains("secret@example.org", "sent").doesNotContain("123456", "someone@example.org");
    }

    @Test
    void letterOfATransactionThatFailsIsNeverSent() {
        TransactionalOperator.create(transactions)
                .transactional(mailbox.post(Samples.toDesk("undone@example.org", "Someone", "Hello"))
                        .then(Mono.error(new IllegalStateException("undone"))))
                .onErrorComplete()
                .block();
        job(SERVER.port()).all();
        assertThat(standing()).isEmpty();
        assertThat(SERVER.to("undone@example.org")).isEmpty();
    }

    @Test
    void twoReplicasSendEachLetterOnce() throws Exception {
        List<String> desks = IntStream.range(0, 30)
                .mapToObj(number -> "replica" + number + "@example.org")
                .toList();
        Flux.fromIterable(desks)
                .concatMap(desk -> mailbox.post(Samples.toDesk(desk, "Someone", "Hello")))
                .blockLast();
        List<Thread> replicas = Collections.nCopies(3, SERVER.port()).stream()
                .map(port -> Thread.ofPlatform().start(() -> job(port).all()))
                .toList();
        for (Thread replica : replicas) {
            replica.join();
        }
        assertThat(standing()).containsExactly(Map.entry("sent", 30L));
        assertThat(desks).allSatisfy(desk -> assertThat(SERVER.to(desk)).hasSize(1));
    }

    @Test
    void letterWaitsForAServerThatIsAway() throws Exception {
        try (MailServer server = MailServer.launch()) {
            server.stop();
            mailbox.post(Samples.toDesk("later@example.org", "Someone", "Hello"))
                    .block();
            double deferred = counted("deferred");
            job(server.port()).all();
            assertThat(standing()).containsExactly(Map.entry("waiting", 1L));
            assertThat(counted("deferred")).isEqualTo(deferred + 1);
            assertThat(jdbc.sql(
                                    "select failure || ' ' || (next_at > clock_timestamp() + interval '50 seconds') from letter")
                            .query(String.class)
                            .single())
                    .contains("Connection refused", "true")
                    .doesNotContain("later@example.org");

            server.start();
            job(server.port()).all();
            assertThat(server.to("later@example.org"))
                    .as("before its pause is over")
                    .isEmpty();
            jdbc.sql("update letter set next_at = clock_timestamp()").update();
            job(server.port()).all();
            assertThat(server.to("later@example.org")).hasSize(1);
        }
    }

    @Test
    void whatCouldNotBeSentForDaysIsGivenUpAndCounted() throws Exception {
        try (MailServer server = MailServer.launch()) {
            server.stop();
            mailbox.post(Samples.toDesk("never@example.org", "Someone", "Hello"))
                    .block();
            jdbc.sql("update letter set posted_at = posted_at - interval '4 days'")
                    .update();
            double givenUp = counted("given-up");
            job(server.port()).all();
            assertThat(standing()).containsExactly(Map.entry("failed", 1L));
            assertThat(counted("given-up")).isEqualTo(givenUp + 1);
            metrics.look();
            assertThat(meters.get("observatory.registry.letters.failed").gauge().value())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusedAddressIsNotTriedAgainAndHoldsNobodyUp() throws Exception {
        try (RefusingServer server = RefusingServer.launch("gone@example.org")) {
            mailbox.post(Samples.toDesk("gone@example.org", "Someone", "Hello")).block();
            mailbox.post(Samples.toDesk("there@example.org", "Someone", "Hello"))
                    .block();
            double refused = counted("refused");
            job(server.port()).all();
            assertThat(standing()).containsOnly(Map.entry("failed", 1L), Map.entry("sent", 1L));
            assertThat(counted("refused")).isEqualTo(refused + 1);
            assertThat(jdbc.sql("select failure from letter where state = 'failed'")
                            .query(String.class)
                            .single())
                    .contains("550")
                    .doesNotContain("gone@example.org");
        }
    }

    @Test
    void withoutAServerLettersWaitAndAMetricSaysSo() {
        mailbox.post(Samples.toDesk("Someone", "Hello")).block();
        withoutServer.all();
        metrics.look();
        assertThat(standing()).containsExactly(Map.entry("waiting", 1L));
        assertThat(meters.get("observatory.registry.letters.sendable").gauge().value())
                .isZero();
        assertThat(meters.get("observatory.registry.letters.waiting").gauge().value())
                .isEqualTo(1);
        assertThat(meters.get("observatory.registry.letters.oldest.seconds")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void sentLettersAreForgottenAfterAWeekAndFailedOnesAfterAMonth() {
        for (int i = 0; i < 4; i++) {
            mailbox.post(Samples.toDesk("Someone", "Hello")).block();
        }
        jdbc.sql("""
                with numbered as (select id, row_number() over () as number from letter)
                update letter set state = case when number < 3 then 'sent' else 'failed' end, contents = '{}', reply_to = null,
                       done_at = clock_timestamp() - case number when 1 then interval '8 days' when 2 then interval '6 days'
                                                       when 3 then interval '31 days' else interval '8 days' end
                  from numbered where numbered.id = letter.id
                """).update();
        assertThat(letters.forget(Duration.ofDays(7), Duration.ofDays(30))).isEqualTo(2);
        assertThat(standing()).containsOnly(Map.entry("sent", 1L), Map.entry("failed", 1L));
    }

    private PostJob job(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "10000");
        MailSettings settings = Samples.settings();
        return new PostJob(
                letters,
                new Carrier(sender, new Wording(settings), settings),
                settings,
                metrics,
                backgroundTransactions);
    }

    private static MimeMessage only(String address) {
        List<MimeMessage> all = SERVER.to(address);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String row() {
        return jdbc.sql("select letter::text from letter").query(String.class).single();
    }

    private double counted(String outcome) {
        return meters.counter("observatory.registry.letters", "outcome", outcome)
                .count();
    }

    private Map<String, Long> standing() {
        return jdbc
                .sql("select state, count(*) as letters from letter group by state")
                .query((row, number) -> Map.entry(row.getString("state"), row.getLong("letters")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
