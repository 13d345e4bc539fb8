package eu.observatory.gateway.session;

import static eu.observatory.gateway.session.KeycloakPerson.withProof;
import static eu.observatory.gateway.session.KeycloakSite.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the realm of {@code infra/keycloak} lets nobody do. */
class KeycloakRealmTests {

    private final KeycloakSite site = KeycloakSite.ONLY;
    private final String home = site.url + "/sign-in/return";

    @Test
    void letsNobodyChooseTheirOwnRegionsOrOrganisations() throws Exception {
        site.add("ambitious", List.of("editor"), Map.of("regions", List.of("BE3")));
        KeycloakPerson person = site.visitor();
        String token = person.accountToken("ambitious");
        String address = site.keycloak.issuer() + "/account/";
        ObjectNode mine = (ObjectNode) KeycloakPerson.json(
                person.browser.get(address, "Authorization", "Bearer " + token, "Accept", "application/json"));
        mine.put("lastName", "changed");
        assertThat(person.browser.postJson(address, mine.toString(), token).statusCode())
                .isEqualTo(204);
        for (String attribute : List.of("regions", "organisations")) {
            ObjectNode wished = mine.deepCopy();
            ((ObjectNode) wished.get("attributes")).putArray(attribute).add("FRE");
            HttpResponse<String> refused = person.browser.postJson(address, wished.toString(), token);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("error-user-attribute-read-only");
        }
        JsonNode me = whoIs("ambitious");
        assertThat(me.get("regions").toString()).isEqualTo("[\"BE3\"]");
        assertThat(me.get("name").asString()).isEqualTo("Sample changed");
    }

    @Test
    void takesNoRegionsFromTheFormInWhichPeopleCorrectTheirName() throws Exception {
        site.add("corrected", List.of("contributor"), Map.of());
        KeycloakPerson person = site.visitor();
        HttpResponse<String> form =
                person.authorize("gateway", home, withProof(Map.of("scope", "openid", "kc_action", "UPDATE_PROFILE")));
        String profile = Person.location(person.logIn(form, "corrected", KeycloakPerson.PASSWORD));
        Map<String, String> names =
                Map.of("email", "corrected@observatory.example", "firstName", "Sample", "lastName", "again");
        Map<String, String> wished = new HashMap<>(names);
        wished.putAll(Map.of("regions", "FRE", "organisations", "be-kbo-1999996676"));
        person.submit(person.browser.get(profile), wished);
        JsonNode me = whoIs("corrected");
        assertThat(me.get("regions").toString()).isEqualTo("[]");
        assertThat(me.get("organisations").toString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({"regions, Wallonia", "regions, be3", "organisations, be-kbo-1", "organisations, *"})
    void refusesCodesThatAreNone(String attribute, String value) {
        HttpResponse<String> refused = site.admin.send("POST", "/users", """
                {"username": "odd", "email": "odd@observatory.example", "attributes": {"%s": ["%s"]}}""".formatted(attribute, value));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + attribute + "\"");
    }

    @Test
    void refusesShortPasswords() {
        String id = site.admin
                .read("/users?exact=true&username=" + EDITOR)
                .get(0)
                .get("id")
                .asString();
        HttpResponse<String> refused = site.admin.send(
                "PUT", "/users/" + id + "/reset-password", "{\"type\": \"password\", \"value\": \"elevenchars\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalidPasswordMinLength");
    }

    @Test
    void stopsListeningToWhoGuessesPasswords() throws Exception {
        site.add("guessed", List.of("operator"), Map.of());
        KeycloakPerson thief = site.visitor();
        HttpResponse<String> form = thief.askForForm("/fr");
        for (int i = 0; i < 5; i++) {
            form = thief.logIn(form, "guessed", "wrong " + i);
            assertThat(form.statusCode()).isEqualTo(200);
        }
        assertThat(thief.logIn(form, "guessed", KeycloakPerson.PASSWORD).statusCode())
                .as("even to the right one, for a while")
                .isEqualTo(200);
        assertThat(whoIs(EDITOR).get("name").asString()).as("others").startsWith("Sample");
    }

    @Test
    void asksForASecondFactorOfWhoMustHaveOne() throws Exception {
        HttpResponse<String> added = site.admin.send("POST", "/users", """
                {"username": "careful", "email": "careful@observatory.example", "firstName": "A", "lastName": "B",
                 "enabled": true, "requiredActions": ["CONFIGURE_TOTP"],
                 "credentials": [{"type": "password", "value": "%s"}]}""".formatted(KeycloakPerson.PASSWORD));
        assertThat(added.statusCode()).isEqualTo(201);
        KeycloakPerson person = site.visitor();
        HttpResponse<String> next = person.logIn(person.askForForm("/fr"), "careful", KeycloakPerson.PASSWORD);
        assertThat(Person.location(next)).startsWith(site.keycloak.issuer()).contains("execution=CONFIGURE_TOTP");
    }

    @Test
    void insistsOnProof() throws Exception {
        HttpResponse<String> without = site.visitor().authorize("gateway", home, Map.of("scope", "openid"));
        assertThat(Person.location(without)).startsWith(home).contains("error=invalid_request");
        Map<String, String> plain =
                Map.of("scope", "openid", "code_challenge", "v".repeat(43), "code_challenge_method", "plain");
        assertThat(Person.location(site.visitor().authorize("gateway", home, plain)))
                .contains("error=invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/return/x", "/sign-in/return?x=y", "/", "/sign-in/../sign-in/return"})
    void leadsToTheExactAddressOnly(String path) throws Exception {
        assertThat(ask(site.url + path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://127.0.0.1:1"})
    void leadsToNoOtherSite(String other) throws Exception {
        assertThat(ask(other + "/sign-in/return").statusCode()).isEqualTo(400);
    }

    @Test
    void givesNobodyTokensThatOutliveTheSession() throws Exception {
        HttpResponse<String> refused =
                site.visitor().authorize("gateway", home, withProof(Map.of("scope", "openid offline_access")));
        assertThat(Person.location(refused)).contains("error=invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "client_credentials", "urn:ietf:params:oauth:grant-type:device_code"})
    void givesTheGatewayNoTokensWithoutABrowser(String grant) throws Exception {
        HttpResponse<String> refused = site.visitor()
                .token(
                        Map.of("grant_type", grant, "username", EDITOR, "password", KeycloakPerson.PASSWORD),
                        KeycloakSite.asGateway());
        assertThat(refused.statusCode()).isBetween(400, 401);
        assertThat(refused.body()).doesNotContain("access_token");
    }

    private HttpResponse<String> ask(String returning) throws Exception {
        return site.visitor().authorize("gateway", returning, withProof(Map.of("scope", "openid")));
    }

    private JsonNode whoIs(String user) throws Exception {
        KeycloakPerson person = site.visitor();
        person.signIn(user, "/fr");
        return person.me();
    }
}
