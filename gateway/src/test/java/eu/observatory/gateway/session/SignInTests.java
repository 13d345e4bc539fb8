package eu.observatory.gateway.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.gateway.Backend;
import eu.observatory.platform.test.IssuerProcess;
import eu.observatory.platform.test.LocalPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** A gateway, an issuer and a database, all real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTests {

    private static final String EVIL = "https://evil.example";

    private final String database = LocalPostgres.freshDatabase();
    private final int port = Replica.freePort();
    private final String site = "http://127.0.0.1:" + port;
    private Backend services;
    private IssuerProcess issuer;
    private Replica gateway;

    @BeforeAll
    void start() {
        services = Backend.answering((request, response) -> request.uri().endsWith(".page")
                ? response.header("Content-Type", "text/html").sendString(Mono.just("<p>"))
                : Backend.echo("service", request, response.header("Cache-Control", "max-age=60")));
        issuer = IssuerProcess.launch(site);
        gateway = Replica.start(port, issuer.url(), database, services.url());
    }

    @AfterAll
    void stop() {
        gateway.close();
        issuer.close();
        services.close();
    }

    @Test
    void comesBackToThePageAndRelaysTheToken() throws Exception {
        Person person = person();
        assertThat(person.signIn("editor-wallonia", "/fr/search?q=a&near=Mons")).isEqualTo("/fr/search?q=a&near=Mons");
        String asked = person.get("/fr/account", "Cookie", "theme=dark").body();
        assertThat(asked)
                .contains("\"authorization\":\"Bearer eyJ")
                .contains("\"x-observatory-session\":\"20")
                .doesNotContain("observatory-sign-in")
                .doesNotContain(person.cookie("observatory").orElseThrow());
    }

    @Test
    void hidesItsCookiesAndNoOthers() throws Exception {
        assertThat(person().get(
                                "/fr",
                                "Cookie",
                                "theme=dark; observatory=x; a=b; __Host-observatory=y; observatory-sign-in=z; observatory-form=f")
                        .body())
                .contains("\"cookie\":\"theme=dark; a=b; observatory-form=f\"")
                .contains("\"x-observatory-session\":\"none\"");
    }

    @Test
    void believesNobodyElseAboutSessions() throws Exception {
        assertThat(person().get("/fr", "X-Observatory-Session", "2099-01-01T00:00:00Z")
                        .body())
                .contains("\"x-observatory-session\":\"none\"");
    }

    @Test
    void keepsOnlyAHashAndWhatIsEncrypted() throws Exception {
        Person person = person();
        person.signIn("operator", "/fr");
        String key = Key.of(person.cookie("observatory").orElseThrow()).hex();
        String kept = row("select encode(key, 'hex') || ' ' || encode(sealed, 'hex') from session where key = '\\x"
                + key + "'::bytea");
        assertThat(kept).startsWith(key);
        assertThat(new String(HexFormat.of().parseHex(kept.substring(65)), ISO_8859_1))
                .doesNotContain("eyJ")
                .doesNotContain("access");
    }

    @Test
    void givesACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
        Person person = person();
        HttpResponse<String> answer = person.complete("operator", "/fr");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches("observatory=[A-Za-z0-9_-]{43}; Path=/; HTTPOnly; SameSite=Lax"));
    }

    @Test
    void givesANewSessionAtEachSignInAndEndsTheOld() throws Exception {
        Person person = person();
        person.signIn("reviewer-wallonia", "/fr");
        String first = person.cookie("observatory").orElseThrow();
        person.signIn("reviewer-wallonia", "/fr");
        assertThat(person.cookie("observatory").orElseThrow()).isNotEqualTo(first);
        assertThat(person().get("/api/me", "Cookie", "observatory=" + first).statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesNoSessionThatSomebodyElseChose() throws Exception {
        HttpResponse<String> answer = person().get("/fr", "Cookie", "observatory=chosen-by-somebody-else");
        assertThat(answer.body()).contains("\"x-observatory-session\":\"none\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("observatory=; Max-Age=0;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/fr\\..\\evil",
                "javascript:alert(1)",
                "fr/about",
                "/sign-in?to=/fr",
                "/api/me",
                "/caf\u00e9",
                "/fr?q=a|b",
                "/fr?q=%zz",
                ""
            })
    void returnsToThisSiteOnly(String to) throws Exception {
        assertThat(person().signIn("operator", to)).isEqualTo("/");
    }

    @Test
    void refusesAReturnThatItDidNotBegin() throws Exception {
        double before = gateway.counted("observatory.gateway.sign.in.refused", "reason", "state");
        assertThat(person().get("/sign-in/return?code=stolen&state=x").statusCode())
                .isEqualTo(403);
        Person attacker = person();
        String theirs = attacker.reachReturn("operator", "/fr");
        Person victim = person();
        victim.get("/sign-in?to=/fr");
        HttpResponse<String> refused = victim.get(theirs);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("href=\"/sign-in\"");
        assertThat(victim.cookie("observatory")).isEmpty();
        assertThat(gateway.counted("observatory.gateway.sign.in.refused", "reason", "state"))
                .isEqualTo(before + 2);
    }

    @Test
    void saysInEachLanguageThatASignInFailed() throws Exception {
        for (String[] each : new String[][] {
            {"fr", "pas connecté"}, {"nl", "niet ingelogd"}, {"de", "nicht angemeldet"}, {"en", "not signed in"}
        }) {
            assertThat(person().get("/sign-in/return?error=access_denied", "Accept-Language", each[0])
                            .body())
                    .contains("<html lang=\"" + each[0] + "\">")
                    .contains(each[1]);
        }
    }

    @Test
    void spendsACodeOnce() throws Exception {
        Person person = person();
        String returning = person.reachReturn("operator", "/fr");
        assertThat(person.get(returning).statusCode()).isEqualTo(302);
        assertThat(person.get(returning).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesChangesThatAnotherSiteMade() throws Exception {
        Person person = person();
        person.signIn("operator", "/fr");
        assertThat(person.post("/fr/form").body()).contains("urn:observatory:problem:cross-site");
        assertThat(person.post("/fr/form", "Origin", EVIL).statusCode()).isEqualTo(403);
        assertThat(person.post("/fr/form", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(person.post("/fr/form", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(person.post("/fr/form", "Origin", site, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(person.post("/fr/form", "Origin", site).body()).contains("Bearer eyJ");
        assertThat(person.post("/fr/form", "Sec-Fetch-Site", "same-origin").body())
                .contains("Bearer eyJ");
        assertThat(person().post("/fr/form").statusCode()).isEqualTo(200);
    }

    @Test
    void passesAClientsOwnTokenAsItIs() throws Exception {
        Person person = person();
        person.signIn("operator", "/fr");
        assertThat(person.get("/api/enterprises", "Authorization", "Bearer its.own")
                        .body())
                .contains("\"authorization\":\"Bearer its.own\"")
                .doesNotContain("eyJ");
    }

    @Test
    void keepsWhatASessionSeesFromCaches() throws Exception {
        Person person = person();
        assertThat(cacheControl(person.get("/api/enterprises"))).isEqualTo("max-age=60");
        person.signIn("operator", "/fr");
        assertThat(cacheControl(person.get("/api/enterprises"))).isEqualTo("private, no-store");
        assertThat(cacheControl(person.get("/some.page"))).isEqualTo("private, no-store");
        assertThat(cacheControl(person.get("/style.css"))).isEqualTo("max-age=60");
    }

    @Test
    void saysWhoIAm() throws Exception {
        Person person = person();
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
        String token = relayed(person);
        assertThat(person().get("/api/me", "Authorization", "Bearer " + token).body())
                .contains("\"subject\":\"contributor-namur\"");
    }

    @Test
    void passesOnAMachineByItsOwnToken() throws Exception {
        String token = machine("imports:write");
        assertThat(person().get("/api/me", "Authorization", "Bearer " + token).body())
                .contains("\"subject\":\"machine\"")
                .contains("\"roles\":[]");
        assertThat(person().get("/api/imports", "Authorization", "Bearer " + token)
                        .body())
                .contains("\"authorization\":\"Bearer " + token)
                .contains("\"uri\":\"/imports\"");
    }

    private String machine(String scope) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer.url() + "/oauth2/token"))
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
        Person person = person();
        person.signIn("operator", "/fr");
        String token = relayed(person);
        String other = gateway.bean(Sessions.class)
                .find(Key.of(person.cookie("observatory").orElseThrow()))
                .map(session -> session.tokens().identity())
                .block();
        for (String wrong : new String[] {other, token.substring(0, token.length() - 6) + "AAAAAA", "nonsense"}) {
            HttpResponse<String> answer = person().get("/api/me", "Authorization", "Bearer " + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void signsOutHereAndAtTheIssuer() throws Exception {
        Person person = person();
        person.signIn("operator", "/nl");
        String cookie = person.cookie("observatory").orElseThrow();
        HttpResponse<String> page = person.post("/sign-out?to=/nl/search", "Origin", site);
        assertThat(page.body()).contains("<html lang=\"nl\">").contains("U bent uitgelogd");
        assertThat(cacheControl(page)).contains("no-store");
        assertThat(person.cookie("observatory")).isEmpty();
        assertThat(person().get("/api/me", "Cookie", "observatory=" + cookie).statusCode())
                .isEqualTo(401);
        Matcher next = Pattern.compile("<a href=\"([^\"]+)\"").matcher(page.body());
        assertThat(next.find()).isTrue();
        assertThat(Person.location(person.get(next.group(1).replace("&amp;", "&"))))
                .isEqualTo(site + "/nl");
        assertThat(Person.location(person.get(Person.location(person.get("/sign-in")))))
                .endsWith("/login");
    }

    @Test
    void signsNobodyOut() throws Exception {
        HttpResponse<String> answer = person().post("/sign-out?to=/de/about");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Person.location(answer)).isEqualTo("/de");
    }

    @Test
    void asksTheIssuerInThePagesLanguage() throws Exception {
        assertThat(Person.location(person().get("/sign-in?to=/de/about")))
                .contains("ui_locales=de")
                .contains("code_challenge_method=S256");
    }

    @Test
    void endsASessionThatIsNotUsedOrTooOld() throws Exception {
        for (String change : new String[] {
            "touched_at = now() - interval '2 hours 1 second'", "ends_at = now() - interval '1 second'"
        }) {
            Person person = person();
            person.signIn("operator", "/fr");
            String cookie = person.cookie("observatory").orElseThrow();
            write("update session set " + change + " where key = '\\x"
                    + Key.of(cookie).hex() + "'::bytea");
            assertThat(person.get("/api/me").statusCode()).as(change).isEqualTo(401);
            assertThat(person.cookie("observatory")).isEmpty();
        }
    }

    @Test
    void isPartOfTheJoinedContract() throws Exception {
        assertThat(person().get("/api/openapi.json").body())
                .contains("\"/api/me\"")
                .contains("gateway.Me");
        assertThat(person().get("/api").body()).contains("/api/me");
    }

    private String relayed(Person person) throws Exception {
        Matcher token =
                Pattern.compile("Bearer (eyJ[^\"]+)").matcher(person.get("/fr").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String cacheControl(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    private String row(String sql) throws Exception {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private void write(String sql) throws Exception {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private Connection connection() throws Exception {
        return DriverManager.getConnection("jdbc:" + database, "postgres", "postgres");
    }

    private Person person() {
        return new Person(site);
    }
}
