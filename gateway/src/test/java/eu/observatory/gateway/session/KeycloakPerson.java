package eu.observatory.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.observatory.platform.test.KeycloakProcess;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser, who fills in Keycloak's form. */
final class KeycloakPerson {

    static final String PASSWORD = "a password of many words";

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final String VERIFIER = "v".repeat(43);

    /** The SHA-256 of the verifier. */
    private static final String CHALLENGE = "7w_YNF9DSfIdPf_pRjSq646_kPr-2-o9NAl16JGghdM";

    private final String site;
    private final String issuer;
    final Person browser;

    KeycloakPerson(String site, KeycloakProcess keycloak) {
        this.site = site;
        this.issuer = keycloak.issuer();
        this.browser = new Person(site, new LoopbackCookies());
    }

    /** Returns where the gateway leads at the end. */
    String signIn(String user, String to) throws Exception {
        HttpResponse<String> form = askForForm(to);
        String returning = Person.location(logIn(form, user, PASSWORD));
        return Person.location(browser.get(returning));
    }

    HttpResponse<String> askForForm(String to) throws Exception {
        return browser.get(Person.location(browser.get(site + "/sign-in?to=" + URLEncoder.encode(to, UTF_8))));
    }

    HttpResponse<String> logIn(HttpResponse<String> form, String user, String password) throws Exception {
        return submit(form, Map.of("username", user, "password", password, "credentialId", ""));
    }

    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) throws Exception {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form in " + page + "\n" + page.body());
        }
        return browser.submit(HtmlUtils.htmlUnescape(form.group(1)), fields);
    }

    /** As a program would ask, for a public client of Keycloak's own or for ours. */
    HttpResponse<String> authorize(String client, String redirect, Map<String, String> more) throws Exception {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(issuer + "/protocol/openid-connect/auth")
                .queryParam("client_id", client)
                .queryParam("redirect_uri", redirect)
                .queryParam("response_type", "code")
                .queryParam("state", "state");
        more.forEach(address::queryParam);
        return browser.get(address.encode().build().toUriString());
    }

    static Map<String, String> withProof(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(Map.of("code_challenge", CHALLENGE, "code_challenge_method", "S256"));
        return all;
    }

    /** A token for Keycloak's account pages, where people change what is theirs. */
    String accountToken(String user) throws Exception {
        String home = issuer + "/account/";
        HttpResponse<String> form = authorize("account-console", home, withProof(Map.of("scope", "openid")));
        URI returned = URI.create(Person.location(logIn(form, user, PASSWORD)));
        String code =
                UriComponentsBuilder.fromUri(returned).build().getQueryParams().getFirst("code");
        return json(token(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "account-console",
                        "redirect_uri", home,
                        "code", code,
                        "code_verifier", VERIFIER)))
                .get("access_token")
                .asString();
    }

    HttpResponse<String> token(Map<String, String> fields, String... headers) throws Exception {
        return browser.submit(issuer + "/protocol/openid-connect/token", fields, headers);
    }

    JsonNode me() throws Exception {
        return json(browser.get("/api/me"));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
