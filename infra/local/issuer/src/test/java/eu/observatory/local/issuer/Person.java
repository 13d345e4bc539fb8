package eu.observatory.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser's cookies, and the client on whose behalf they sign in. */
final class Person {

    static final String RETURN = "http://127.0.0.1:1/sign-in/return";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-taken-for-one-0123456789";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String issuer;

    Person(String issuer) {
        this.issuer = issuer;
    }

    HttpResponse<String> ask(String returning, boolean challenge) throws Exception {
        String address = issuer + "/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        "gateway",
                        "scope",
                        "openid profile email",
                        "state",
                        "s",
                        "nonce",
                        "n",
                        "ui_locales",
                        "nl",
                        "redirect_uri",
                        returning))
                + (challenge ? "&code_challenge_method=S256&code_challenge=" + hash(VERIFIER) : "");
        return get(address);
    }

    /** Returns where the browser is sent with the code. */
    URI signIn(String user, String password) throws Exception {
        ask(RETURN, true);
        Matcher token = TOKEN.matcher(get(issuer + "/login").body());
        if (!token.find()) {
            throw new IllegalStateException("no form on the sign-in page");
        }
        HttpResponse<String> checked = send(HttpRequest.newBuilder(URI.create(issuer + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form(Map.of("username", user, "password", password, "_csrf", token.group(1))))));
        URI next = URI.create(checked.headers().firstValue("Location").orElseThrow());
        return next.getPath().equals("/login")
                ? next
                : URI.create(
                        get(next.toString()).headers().firstValue("Location").orElseThrow());
    }

    JsonNode redeem(URI returned) throws Exception {
        String code = returned.getQuery().replaceAll(".*code=([^&]+).*", "$1");
        return token(
                "gateway",
                LocalIssuerTests.GATEWAY_SECRET,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        RETURN,
                        "code_verifier",
                        VERIFIER));
    }

    JsonNode renew(String refreshToken) throws Exception {
        return token(
                "gateway",
                LocalIssuerTests.GATEWAY_SECRET,
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    JsonNode token(String client, String secret, Map<String, String> parameters) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString(
                        (URLEncoder.encode(client, UTF_8) + ":" + URLEncoder.encode(secret, UTF_8)).getBytes(UTF_8));
        return MAPPER.readTree(send(HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(parameters))))
                .body());
    }

    static JsonNode claims(JsonNode token) {
        return MAPPER.readTree(Base64.getUrlDecoder().decode(token.stringValue().split("\\.")[1]));
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String hash(String text) throws GeneralSecurityException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }
}
