package eu.observatory.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads on to the issuer by a page and not by a redirect: browsers hold a redirect against the policy of the page whose
 * form was sent, and that allows this site only.
 */
@Component
@ConditionalOnSignIn
class SignOutPage {

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String template;

    SignOutPage() throws IOException {
        this.template = new ClassPathResource("sign-out.html").getContentAsString(UTF_8);
    }

    ResponseEntity<String> leading(String endSession, String identity, ReturnPath path, ServerHttpRequest request) {
        URI home = request.getURI().resolve(path.home());
        if (endSession.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(home).build();
        }
        String next = UriComponentsBuilder.fromUriString(endSession)
                .queryParam("id_token_hint", "{identity}")
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(identity, home)
                .toUriString();
        Locale language = path.language().isEmpty() ? Locale.FRENCH : Locale.of(path.language());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .body(render(next, language));
    }

    private String render(String next, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("sign-out", language, EXACTLY);
        return template.replace("{language}", language.getLanguage())
                .replace("{title}", HtmlUtils.htmlEscape(words.getString("title"), "UTF-8"))
                .replace("{text}", HtmlUtils.htmlEscape(words.getString("text"), "UTF-8"))
                .replace("{continue}", HtmlUtils.htmlEscape(words.getString("continue"), "UTF-8"))
                .replace("{next}", HtmlUtils.htmlEscape(next, "UTF-8"));
    }
}
