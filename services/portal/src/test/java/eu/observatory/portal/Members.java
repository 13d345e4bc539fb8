package eu.observatory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.form.FormToken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** People who are signed in: they see pages, send forms, and the gateway answers them as the registry would. */
public final class Members {

    public static final String ENTERPRISE = "fr-siren-000000018";
    public static final String CONTRIBUTION = "0f1e2d3c-0000-4000-8000-000000000001";
    public static final String CLAIM = "0f1e2d3c-0000-4000-8000-000000000002";
    public static final String MESSAGE = "0f1e2d3c-0000-4000-8000-000000000003";

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");

    private final WebTestClient web;
    private final RecordedGateway gateway;

    Members(WebTestClient web, RecordedGateway gateway) {
        this.web = web;
        this.gateway = gateway;
    }

    /** Somebody with a session; each has a token of their own, since the portal remembers whose one is. */
    public record Member(String token) {

        public Map<String, String> headers() {
            return Map.of(
                    HttpHeaders.AUTHORIZATION, "Bearer " + token, "X-Observatory-Session", "2026-11-22T20:00:00Z");
        }
    }

    /** A page with what its forms need. */
    public record Seen(String html, String cookie, String token) {}

    /** Speaks for {@link #ENTERPRISE}. */
    public Member owner() {
        return member("contributor", "BE3", ENTERPRISE);
    }

    /** Speaks for nobody. */
    public Member contributor() {
        return author(member("contributor", "BE3", null));
    }

    /** Decides about what others contribute. */
    public Member editor() {
        return member("editor", "FRE", null);
    }

    /** Whoever asks for it has contributed {@link #CONTRIBUTION}. */
    public Member author(Member member) {
        gateway.tell("/api/contributions/" + CONTRIBUTION, 200, mine("contribution"));
        gateway.tell("/api/contributions", 200, mine("contributions"));
        return member;
    }

    private static String mine(String recording) {
        return RecordedGateway.recording(recording, "fr").replace("\"mine\": false", "\"mine\": true");
    }

    private Member member(String role, String region, String organisation) {
        gateway.tell(
                "/api/me", 200, """
                {"subject":"someone","name":"Somebody <of> Namur","email":"s@sample.example","roles":["%s"],"regions":["%s"],
                 "organisations":[%s]}""".formatted(role, region, organisation == null ? "" : "\"" + organisation + "\""));
        answers();
        return new Member(UUID.randomUUID().toString());
    }

    private void answers() {
        gateway.tell("/api/identifiers/" + ENTERPRISE, 200, """
                {"items":[{"type":"enterprise","id":"%s","name":"Ateliers du Marais"}],"total":1}""".formatted(ENTERPRISE));
        gateway.replay("/api/enterprises/" + ENTERPRISE + "/statement", "statement");
        gateway.replay("/api/contributions/" + CONTRIBUTION, "contribution");
        gateway.replay("/api/contributions", "contributions");
        gateway.replay("/api/contributions/mine", "contributions");
        gateway.replay("/api/enterprises/" + ENTERPRISE + "/contributions", "contribution");
        gateway.replay("/api/claims/" + CLAIM, "claim");
        gateway.replay("/api/claims", "claims");
        gateway.replay("/api/claims/mine", "claims");
        gateway.replay("/api/enterprises/" + ENTERPRISE + "/claims", "claim");
        gateway.replay("/api/messages/" + MESSAGE, "message");
        gateway.replay("/api/messages", "messages");
        gateway.replay("/api/desks", "desks");
        gateway.replay("/api/trail", "trail");
        gateway.replay("/api/enterprises/" + ENTERPRISE + "/trail", "trail");
        gateway.replay("/api/concepts", "concepts");
        gateway.tell("/api/me/data/counts", 200, """
                {"at":"2026-11-22T09:00:00Z","records":{"claims":1,"contributions":1200,"kites":2,"readings":3,"trail":4}}""");
        gateway.tell("/api/me/data", 200, """
                {"at":"2026-11-22T09:00:01Z","records":{"claims":1,"contributions":1200,"kites":0,"readings":0,"trail":4}}""");
        gateway.tell("/api/concepts/equipment%3Alaser-cutter", 200, """
                {"id":"equipment:laser-cutter","label":"Découpeuse laser"}""");
        gateway.tell("/api/concepts/skill%3Ajoinery", 200, "{\"id\":\"skill:joinery\",\"label\":\"Menuiserie\"}");
        for (var step : List.of("/decision", "/answer", "/withdrawal")) {
            gateway.replay("/api/contributions/" + CONTRIBUTION + step, "contribution");
        }
        for (var step : List.of("/decision", "/code", "/codes", "/ending")) {
            gateway.replay("/api/claims/" + CLAIM + step, "claim");
        }
        for (var step : List.of("/hand-over", "/closure")) {
            gateway.replay("/api/messages/" + MESSAGE + step, "message");
        }
    }

    public String page(Member member, String path, int status) {
        var body = web.get()
                .uri(path)
                .headers(headers -> member.headers().forEach(headers::set))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    public Seen see(Member member, String path) {
        var answer = web.get()
                .uri(path)
                .headers(headers -> member.headers().forEach(headers::set))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        var html = new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
        var token = TOKEN.matcher(html);
        assertThat(token.find()).as("a form").isTrue();
        return new Seen(
                html,
                Objects.requireNonNull(answer.getResponseCookies().getFirst(FormToken.COOKIE))
                        .getValue(),
                token.group(1));
    }

    public WebTestClient.ResponseSpec send(Member member, String path, Seen seen, Map<String, String> fields) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .headers(headers -> member.headers().forEach(headers::set))
                .cookie(FormToken.COOKIE, seen.cookie())
                .body(BodyInserters.fromFormData(MultiValueMap.fromSingleValue(fields))
                        .with("token", seen.token()))
                .exchange();
    }

    /** What the page says that answers a form. */
    public String sent(Member member, String path, Seen seen, Map<String, String> fields, int status) {
        var body = send(member, path, seen, fields)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }
}
