package eu.observatory.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who asks, by session or by token. */
class MeTests {

    @Test
    void saysWhoIAm() throws Exception {
        Person person = SignInSite.person();
        HttpResponse<String> nobody = person.get("/api/me");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("urn:observatory:problem:sign-in-required");
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        person.signIn("contributor-namur", "/fr");
        HttpResponse<String> known = person.get("/api/me");
        assertThat(known.body())
                .contains("\"subject\":\"contributor-namur\"")
                .contains("\"name\":\"Contributor, Namur (sample)\"")
                .contains("\"roles\":[\"contributor\"]")
                .contains("\"regions\":[\"BE3\"]")
                .contains("\"organisations\":[\"be-kbo-1999996676\"]")
                .contains("\"expires\":\"20");
        String token = SignInSite.relayed(person);
        assertThat(SignInSite.person()
                        .get("/api/me", "Authorization", "Bearer " + token)
                        .body())
                .contains("\"subject\":\"contributor-namur\"");
    }

    @Test
    void passesAClientsOwnTokenAsItIs() throws Exception {
        Person person = SignInSite.person();
        person.signIn("operator", "/fr");
        assertThat(person.get("/api/enterprises", "Authorization", "Bearer its.own")
                        .body())
                .contains("\"authorization\":\"Bearer its.own\"")
                .doesNotContain("eyJ");
    }

    @Test
    void passesOnAMachineByItsOwnToken() throws Exception {
        String token = machine("imports:write");
        assertThat(SignInSite.person()
                        .get("/api/me", "Authorization", "Bearer " + token)
                        .body())
                .contains("\"subject\":\"machine\"")
                .contains("\"roles\":[]");
        assertThat(SignInSite.person()
                        .get("/api/imports", "Authorization", "Bearer " + token)
                        .body())
                .contains("\"authorization\":\"Bearer " + token)
                .contains("\"uri\":\"/imports\"");
    }

    private String machine(String scope) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(SignInSite.issuer().url() + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("machine:sample".getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"")
                    .matcher(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
            assertThat(token.find()).isTrue();
            return token.group(1);
        }
    }

    @Test
    void takesNoTokenThatIsNotMadeForIt() throws Exception {
        Person person = SignInSite.person();
        person.signIn("operator", "/fr");
        String token = SignInSite.relayed(person);
        String other = SignInSite.gateway()
                .bean(Sessions.class)
                .find(Key.of(person.cookie("observatory").orElseThrow()))
                .map(session -> session.tokens().identity())
                .block();
        for (String wrong : new String[] {other, token.substring(0, token.length() - 6) + "AAAAAA", "nonsense"}) {
            HttpResponse<String> answer = SignInSite.person().get("/api/me", "Authorization", "Bearer " + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void isPartOfTheJoinedContract() throws Exception {
        assertThat(SignInSite.person().get("/api/openapi.json").body())
                .contains("\"/api/me\"")
                .contains("gateway.Me");
        assertThat(SignInSite.person().get("/api").body()).contains("/api/me");
    }
}
