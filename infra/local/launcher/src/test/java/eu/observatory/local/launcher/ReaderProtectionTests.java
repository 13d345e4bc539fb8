package eu.observatory.local.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every kind of answer forbids browsers to do, and where none of them leads. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderProtectionTests {

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(href|src|action|content|data-hx-get)=\"\\s*(//|\\\\|[a-z]+:(?!//(127[.]0[.]0[.]1|localhost):)[^\"]*evil)");

    private final HostilePlatform platform = HostilePlatform.only();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr",
                "/nl/search?q=a",
                "/de/search/map",
                "/en/organisations",
                "/fr/enterprises/fr-siren-000000000",
                "/fr/contact",
                "/fr/privacy",
                "/fr/account",
                "/fr/duplicates",
                "/fr/nowhere",
                "/fr/search?cursor=forged",
                "/robots.txt",
                "/sitemap.xml",
                "/favicon.svg",
                "/style.css",
                "/suggestions.js",
                "/api",
                "/api/docs",
                "/api/openapi.json",
                "/api/me",
                "/api/enterprises",
                "/api/enterprises/fr-siren-000000000",
                "/api/enterprises?unknown=1",
                "/api/enterprises/export.csv",
                "/api/enterprises/export.ndjson",
                "/api/search/feed",
                "/sign-in",
                "/sign-in/return?error=access_denied",
                "/actuator"
            })
    void everyAnswerForbidsWhatItDoesNotNeed(String path) throws Exception {
        Answer answer = Answer.of(platform.site() + path, "Accept", "text/html, */*;q=0.5");
        String policy = answer.header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src ", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "*", "http:", "https:", "blob:");
        assertThat(policy.replace("style-src 'self' 'unsafe-inline'", path.equals("/api/docs") ? "" : "no such thing"))
                .as("the viewer of the contract brings styles of its own, and no scripts")
                .doesNotContain("unsafe-inline", "no such thing");
        if (answer.header("Content-Type").startsWith("text/html")) {
            assertThat(policy).contains("form-action ", "base-uri ");
            assertThat(answer.body()).doesNotContainPattern("<script(?![^>]* src=)[^>]*>");
            assertThat(answer.body()).doesNotContainPattern("\\son[a-z]+=\"").doesNotContain(" style=");
            assertThat(policy.contains("'sha256-")).isEqualTo(answer.body().contains("<style"));
        }
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()", "microphone=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers("Server")).isEmpty();
        assertThat(answer.headers("X-Powered-By")).isEmpty();
        assertThat(answer.headers("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers("Set-Cookie")).allMatch(cookie -> cookie.matches("(?i).*; *httponly.*"));
    }

    @Test
    void tiesCookiesToThisSiteOverHttps() throws Exception {
        Answer answer = Answer.of(
                platform.site() + "/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "observatory.example");
        assertThat(answer.headers("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .containsIgnoringCase("; Secure")
                        .containsIgnoringCase("; HttpOnly")
                        .contains("SameSite=Lax", "Path=/")
                        .doesNotContainIgnoringCase("Domain="));
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void givesNoCookieToScripts() throws Exception {
        String site = platform.site().replace("127.0.0.1", "localhost");
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(site + "/sign-in?to=/fr/account");
            page.locator(".accounts button").first().click();
            page.waitForURL("**/fr/account");
            List<Cookie> cookies = context.cookies(site);
            assertThat(cookies).anyMatch(cookie -> cookie.name.equals("observatory"));
            assertThat(cookies)
                    .allMatch(cookie -> cookie.httpOnly)
                    .allMatch(cookie ->
                            cookie.sameSite == SameSiteAttribute.LAX || cookie.sameSite == SameSiteAttribute.STRICT);
            assertThat(page.evaluate("document.cookie")).isEqualTo("");
        }
    }

    static List<String> elsewhere() {
        return List.of(
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:canary()",
                "data:text/html,<script>canary()</script>",
                "/fr\r\nX-Injected: yes",
                "/fr\nX-Injected: yes\n\n<script>canary()</script>",
                "/fr%0d%0aX-Injected: yes",
                "\u560a\u560dX-Injected: yes",
                "/fr\u2028X-Injected: yes",
                "/fr?to=//evil.example",
                "/\t/evil.example",
                "http://127.0.0.1@evil.example/");
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void leadsNowhereElse(String value) throws Exception {
        String asked = URLEncoder.encode(value, UTF_8).replace("+", "%20");
        for (String path : List.of(
                "/?lang=",
                "/search?q=",
                "/search?near=",
                "/fr/search?lang=",
                "/fr/search?q=",
                "/fr/search?sort=",
                "/fr/search/map?bbox=",
                "/fr/search/why?id=x&q=",
                "/fr/contact?about=",
                "/fr/organisations?kind=",
                "/fr/datasets/x/changes?from=",
                "/enterprises/",
                "/fr/enterprises/",
                "/organisations/",
                "/fr/",
                "/",
                "/api/search?q=",
                "/api/enterprises?cursor=",
                "/api/identifiers/",
                "/sign-in?to=",
                "/sign-in/return?state=")) {
            leadsNowhereElse(path + asked, Answer.of(platform.site() + path + asked, "Accept", "text/html"));
        }
        leadsNowhereElse("/sign-out", post("/sign-out?to=" + asked));
    }

    private void leadsNowhereElse(String path, Answer answer) throws IOException {
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(answer.headers("X-Injected")).as(path).isEmpty();
        String location = answer.header("Location");
        if (path.startsWith("/sign-in?") && answer.status() == 302) {
            assertThat(URI.create(location).getPort())
                    .isEqualTo(platform.ports().of("issuer"));
        } else if (!location.isEmpty()) {
            assertThat(URI.create(platform.site() + "/").resolve(location).getAuthority())
                    .as(path + " leads to " + location)
                    .isEqualTo(URI.create(platform.site()).getAuthority());
            assertThat(location).doesNotMatch("[/\\\\]{2}.*").doesNotContain("\\");
        }
        if (answer.header("Content-Type").startsWith("text/html")) {
            assertThat(answer.body()).as(path).doesNotContainPattern(ELSEWHERE);
        }
    }

    private Answer post(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(platform.site() + path))
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"><script>canary()</script>",
                "short",
                "id with spaces and more",
                "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
            })
    void repeatsNoRequestIdThatIsNone(String id) throws Exception {
        Answer answer = Answer.of(platform.site() + "/api/enterprises", "X-Request-Id", id);
        assertThat(answer.header("X-Request-Id"))
                .matches("[A-Za-z0-9._-]{8,64}")
                .isNotEqualTo(id);
    }
}
