package eu.observatory.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.platform.test.IssuerProcess;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, redirects followed by hand. */
final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final CookieManager cookies;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String site;

    Person(String site) {
        this(site, new CookieManager());
    }

    Person(String site, CookieManager cookies) {
        this.site = site;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Returns where the gateway leads at the end. */
    String signIn(String account, String to) throws Exception {
        return location(complete(account, to));
    }

    HttpResponse<String> complete(String account, String to) throws Exception {
        return get(reachReturn(account, to));
    }

    /** As far as the address with the code, which the browser would call next. */
    String reachReturn(String account, String to) throws Exception {
        String authorize = location(get(site + "/sign-in?to=" + URLEncoder.encode(to, UTF_8)));
        HttpResponse<String> asked = get(authorize);
        if (asked.statusCode() != 302 || !location(asked).endsWith("/login")) {
            return location(asked); // the issuer knows them already
        }
        return location(get(location(logIn(location(asked), account))));
    }

    private HttpResponse<String> logIn(String form, String account) throws Exception {
        Matcher token = TOKEN.matcher(get(form).body());
        assertThat(token.find()).isTrue();
        return submit(form, Map.of("username", account, "password", IssuerProcess.PASSWORD, "_csrf", token.group(1)));
    }

    HttpResponse<String> submit(String form, Map<String, String> fields, String... headers) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.startsWith("/") ? site + address : address))
                .header("Accept", "text/html, */*;q=0.8");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path)).POST(BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> postJson(String address, String json, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + "\n" + answer.body()));
    }
}
