package eu.observatory.gateway.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;

/** The readable page, in the reader's language and needing nothing else, for when there is no portal to ask. */
@Component
class ErrorPage {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.FRENCH, Locale.of("nl"), Locale.GERMAN, Locale.ENGLISH);
    private static final Map<Integer, String> KINDS =
            Map.of(404, "missing", 429, "busy", 502, "down", 503, "down", 504, "down");

    /** What went wrong on the way to the issuer and back is told apart, and begins again from the start. */
    private static final Map<String, String> SIGN_IN =
            Map.of("sign-in-failed", "signin", "sign-in-unavailable", "nosignin");

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String template;
    private final String policy;

    ErrorPage() throws IOException, NoSuchAlgorithmException {
        this.template = new ClassPathResource("error-page.html").getContentAsString(UTF_8);
        String style = template.substring(template.indexOf("<style>") + 7, template.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
        this.policy =
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'";
    }

    static boolean suits(ServerHttpRequest request) {
        String path = request.getPath().value();
        return !path.equals("/api")
                && !path.startsWith("/api/")
                && request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }

    String render(ServerWebExchange exchange, Refused refused) {
        Locale language = language(exchange.getRequest());
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", policy);
        headers.setContentLanguage(language);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        String signIn = SIGN_IN.get(refused.slug());
        String kind = signIn == null ? KINDS.getOrDefault(refused.status().value(), "failed") : signIn;
        return template.replace("{language}", language.getLanguage())
                .replace("{title}", text(kind + ".title", language))
                .replace("{text}", text(kind + ".text", language))
                .replace("{same}", signIn == null ? "" : "/sign-in")
                .replace("{again}", text("again", language))
                .replace("{reference}", text("reference", language))
                .replace("{id}", HtmlUtils.htmlEscape(IdentifyRequest.id(exchange)));
    }

    private String text(String key, Locale language) {
        return HtmlUtils.htmlEscape(
                ResourceBundle.getBundle("error-page", language, EXACTLY).getString(key), "UTF-8");
    }

    private static Locale language(ServerHttpRequest request) {
        String asked = request.getQueryParams().getFirst("lang");
        List<Locale.LanguageRange> wanted = asked != null && asked.matches("fr|nl|de|en")
                ? Locale.LanguageRange.parse(asked)
                : accepted(request.getHeaders());
        Locale found = Locale.lookup(wanted, LANGUAGES);
        return found == null ? Locale.FRENCH : found;
    }

    private static List<Locale.LanguageRange> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptLanguage();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
