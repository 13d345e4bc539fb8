package eu.observatory.gateway.session;

import static eu.observatory.gateway.session.KeycloakSite.CONTRIBUTOR;
import static eu.observatory.gateway.session.KeycloakSite.EDITOR;
import static eu.observatory.gateway.session.KeycloakSite.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The gateway with the issuer of record: the real Keycloak, with the realm of {@code infra/keycloak}. */
class KeycloakSignInTests {

    private static final Pattern LINK = Pattern.compile("href=\"(http[^\"]+/logout[^\"]+)\"");

    private final KeycloakSite site = KeycloakSite.ONLY;

    @Test
    void comesBackFromKeycloakAndSaysWhoItIs() throws Exception {
        KeycloakPerson editor = site.visitor();
        assertThat(editor.signIn(EDITOR, "/fr/account?tab=a")).isEqualTo("/fr/account?tab=a");
        JsonNode me = editor.me();
        assertThat(texts(me, "roles")).containsExactlyInAnyOrder("editor", "reviewer");
        assertThat(texts(me, "regions")).containsExactlyInAnyOrder("BE3", "FRE");
        assertThat(texts(me, "organisations")).isEmpty();
        assertThat(me.get("name").asString()).isEqualTo("Sample " + EDITOR);
        assertThat(me.get("email").asString()).isEqualTo(EDITOR + "@observatory.example");
        assertThat(editor.browser.get("/fr/account").body()).contains("\"authorization\":\"Bearer eyJ");
    }

    @Test
    void namesTheOrganisationsOfWhoSpeaksForThem() throws Exception {
        KeycloakPerson contributor = site.visitor();
        contributor.signIn(CONTRIBUTOR, "/fr");
        assertThat(texts(contributor.me(), "roles")).containsExactly("contributor");
        assertThat(texts(contributor.me(), "organisations")).containsExactly("be-kbo-1999996676");
    }

    @Test
    void givesNoRoleThatNobodyGave() throws Exception {
        KeycloakPerson nobody = site.visitor();
        nobody.signIn(NOBODY, "/fr");
        assertThat(texts(nobody.me(), "roles")).isEmpty();
        assertThat(texts(nobody.me(), "regions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, Connexion", "nl, Inloggen", "de, Anmelden", "en, Sign In"})
    void asksInTheLanguageOfThePage(String language, String button) throws Exception {
        HttpResponse<String> form = site.visitor().askForForm("/" + language);
        assertThat(form.body()).contains("lang=\"" + language + "\"").contains(button);
    }

    @Test
    void signsMachinesInByTheirSecret() throws Exception {
        JsonNode token = KeycloakPerson.json(site.machineToken("read"));
        assertThat(token.get("scope").asString()).isEqualTo("read");
        assertThat(token.has("refresh_token")).isFalse();
        HttpResponse<String> me = site.me(token.get("access_token").asString());
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(texts(KeycloakPerson.json(me), "roles")).containsExactly("operator");
        assertThat(texts(KeycloakPerson.json(me), "regions")).containsExactly("BE3");
        assertThat(KeycloakPerson.json(site.machineToken("imports:write"))
                        .get("scope")
                        .asString())
                .isEqualTo("imports:write");
        assertThat(site.machineToken("offline_access").statusCode()).isEqualTo(400);
        assertThat(site.machineToken("operations:write").statusCode())
                .as("a scope that this machine was not given")
                .isEqualTo(400);
    }

    @Test
    void renewsByATokenThatWorksOnce() throws Exception {
        KeycloakPerson person = site.visitor();
        person.signIn(EDITOR, "/fr");
        String before = site.tokens(person).refresh();
        double renewed = site.renewals();
        site.age(person);
        assertThat(person.browser.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(site.renewals() - renewed).isEqualTo(1);
        assertThat(site.tokens(person).refresh()).isNotEqualTo(before);
        assertThat(site.tokens(person).expires())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(4)), Instant.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void endsTheSessionOfWhichAnOldRefreshTokenTurnsUp() throws Exception {
        KeycloakPerson person = site.visitor();
        person.signIn(CONTRIBUTOR, "/fr");
        String stolen = site.tokens(person).refresh();
        site.age(person);
        assertThat(person.browser.get("/api/me").statusCode()).isEqualTo(200);
        HttpResponse<String> thief = site.visitor()
                .token(Map.of("grant_type", "refresh_token", "refresh_token", stolen), KeycloakSite.asGateway());
        assertThat(thief.statusCode()).isEqualTo(400);
        assertThat(thief.body()).contains("invalid_grant");
        site.age(person);
        assertThat(person.browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(person.browser.cookie("observatory")).isEmpty();
    }

    @Test
    void signsOutOfKeycloakToo() throws Exception {
        KeycloakPerson person = site.visitor();
        person.signIn(EDITOR, "/fr");
        assertThat(person.askForForm("/fr").statusCode())
                .as("known without a form")
                .isEqualTo(302);
        HttpResponse<String> page = person.browser.post("/sign-out?to=/nl/account", "Origin", site.url);
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> over = person.browser.get(HtmlUtils.htmlUnescape(link.group(1)));
        assertThat(Person.location(over)).isEqualTo(site.url + "/nl");
        assertThat(person.askForForm("/fr").statusCode()).as("asks again").isEqualTo(200);
    }

    @Test
    void refusesTokensOfAnotherRealmOrForSomebodyElse() throws Exception {
        assertThat(site.me(site.admin.token()).statusCode()).isEqualTo(401);
        assertThat(site.me(site.visitor().accountToken(EDITOR)).statusCode()).isEqualTo(401);
        site.admin.realm("""
                {"realm": "elsewhere", "enabled": true, "clients": [{
                  "clientId": "impostor", "secret": "sample", "serviceAccountsEnabled": true, "protocolMappers": [
                    {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                     "config": {"included.custom.audience": "observatory", "access.token.claim": "true"}},
                    {"name": "roles", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                     "config": {"claim.name": "roles", "claim.value": "[\\"operator\\"]", "jsonType.label": "JSON",
                       "access.token.claim": "true"}}]}]}""");
        String theirs = site.admin.token("elsewhere", "impostor", "sample");
        assertThat(new String(Base64.getUrlDecoder().decode(theirs.split("\\.")[1]), StandardCharsets.UTF_8))
                .contains("\"observatory\"", "\"roles\":[\"operator\"]");
        assertThat(site.me(theirs).statusCode()).isEqualTo(401);
    }

    private static List<String> texts(JsonNode me, String claim) {
        return me.get(claim).valueStream().map(JsonNode::asString).toList();
    }
}
