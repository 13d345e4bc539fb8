package eu.observatory.registry.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.observatory.platform.access.Role;
import eu.observatory.platform.test.MailServer;
import eu.observatory.platform.test.Tokens;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Somebody who asks, each time from another client and another mailbox; and the people at the desks. */
record Asking(WebTestClient web) {

    static final String WALLOON =
            Tokens.of(Role.EDITOR).in("BE3").named("walloon").bearer();
    static final String FRENCH =
            Tokens.of(Role.EDITOR).in("FRE").named("french").bearer();
    static final String OPERATOR = Tokens.of(Role.OPERATOR).named("operator").bearer();

    static String someone() {
        return "someone-" + UUID.randomUUID() + "@example.org";
    }

    static Map<String, Object> question(String email, String about, @Nullable String region) {
        Map<String, Object> question = new HashMap<>(Map.of(
                "name", "Zoë Ångström",
                "email", email,
                "language", "nl",
                "text", "Is dit bedrijf nog actief?\nDank u.",
                "topic", "correction"));
        if (!about.isEmpty()) {
            question.put("about", Map.of("type", about.split(":", 2)[0], "id", about.split(":", 2)[1]));
        }
        if (region != null) {
            question.put("region", region);
        }
        return question;
    }

    String sent(Map<String, Object> question) {
        JsonNode answer = post(question, client(), null)
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer.propertyNames()).containsExactly("receipt");
        return answer.get("receipt").asString();
    }

    WebTestClient.ResponseSpec post(Map<String, Object> question, String client, @Nullable String bearer) {
        return web.post()
                .uri("/messages")
                .headers(headers -> {
                    headers.set("X-Forwarded-For", client);
                    if (bearer != null) {
                        headers.set("Authorization", bearer);
                    }
                })
                .bodyValue(question)
                .exchange();
    }

    /** Never the same network twice. */
    static String client() {
        UUID random = UUID.randomUUID();
        return "2001:%x:%x:%x::1"
                .formatted(
                        random.getMostSignificantBits() & 0xffff,
                        random.getLeastSignificantBits() & 0xffff,
                        random.getMostSignificantBits() >>> 48);
    }

    WebTestClient.ResponseSpec get(String path, String bearer) {
        return web.get().uri(path).header("Authorization", bearer).exchange();
    }

    JsonNode read(String path, String bearer) {
        return get(path, bearer)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    WebTestClient.ResponseSpec act(String path, Map<String, String> body, String bearer) {
        return web.post()
                .uri(path)
                .header("Authorization", bearer)
                .bodyValue(body)
                .exchange();
    }

    /** The mail to somebody that speaks of a receipt, as soon as it is there. */
    static MimeMessage mail(String to, String receipt) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !mails(to, receipt).isEmpty());
        assertThat(mails(to, receipt)).hasSize(1);
        return mails(to, receipt).getFirst();
    }

    static List<MimeMessage> mails(String to, String receipt) {
        return MailServer.shared().to(to).stream()
                .filter(mail -> subject(mail).contains(receipt))
                .toList();
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replace("\r\n", "\n");
    }
}
