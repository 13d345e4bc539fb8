package eu.observatory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.form.FormToken;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Sees pages with forms, and sends these, as an operator. */
public final class Forms {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");

    private final WebTestClient web;

    Forms(WebTestClient web) {
        this.web = web;
    }

    /** A page, with the cookie and the token that its forms need. */
    public record Seen(String html, String cookie, String token) {}

    /** A page as an operator sees it, whether it has forms or not. */
    public String read(String path) {
        return String.valueOf(web.get()
                .uri(path)
                .headers(SignedIn.as("operator"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    public Seen see(String path) {
        var answer = web.get()
                .uri(path)
                .headers(SignedIn.as("operator"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        var html = Objects.requireNonNull(answer.getResponseBody());
        var cookie = Objects.requireNonNull(answer.getResponseCookies().getFirst(FormToken.COOKIE));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        var token = TOKEN.matcher(html);
        assertThat(token.find()).as("a form").isTrue();
        return new Seen(html, cookie.getValue(), token.group(1));
    }

    public WebTestClient.ResponseSpec send(String path, Seen seen, Map<String, String> fields) {
        return web.post()
                .uri(path)
                .headers(SignedIn.as("operator"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .cookie(FormToken.COOKIE, seen.cookie())
                .body(BodyInserters.fromFormData(MultiValueMap.fromSingleValue(fields))
                        .with("token", seen.token()))
                .exchange();
    }
}
