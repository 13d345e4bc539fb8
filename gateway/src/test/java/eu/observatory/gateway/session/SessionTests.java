package eu.observatory.gateway.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a session is to browsers, services, caches and the database. */
class SessionTests {

    private static final String EVIL = "https://evil.example";

    @Test
    void hidesItsCookiesAndNoOthers() throws Exception {
        assertThat(SignInSite.person()
                        .get(
                                "/fr",
                                "Cookie",
                                "theme=dark; observatory=x; a=b; __Host-observatory=y; observatory-sign-in=z; observatory-form=f")
                        .body())
                .contains("\"cookie\":\"theme=dark; a=b; observatory-form=f\"")
                .contains("\"x-observatory-session\":\"none\"");
    }

    @Test
    void believesNobodyElseAboutSessions() throws Exception {
        assertThat(SignInSite.person()
                        .get("/fr", "X-Observatory-Session", "2099-01-01T00:00:00Z")
                        .body())
                .contains("\"x-observatory-session\":\"none\"");
    }

    @Test
    void keepsOnlyAHashAndWhatIsEncrypted() throws Exception {
        Person person = SignInSite.person();
        person.signIn("operator", "/fr");
        String key = Key.of(person.cookie("observatory").orElseThrow()).hex();
        String kept =
                SignInSite.row("select encode(key, 'hex') || ' ' || encode(sealed, 'hex') from session where key = '\\x"
                        + key + "'::bytea");
        assertThat(kept).startsWith(key);
        assertThat(new String(HexFormat.of().parseHex(kept.substring(65)), ISO_8859_1))
                .doesNotContain("eyJ")
                .doesNotContain("access");
    }

    @Test
    void takesNoSessionThatSomebodyElseChose() throws Exception {
        HttpResponse<String> answer = SignInSite.person().get("/fr", "Cookie", "observatory=chosen-by-somebody-else");
        assertThat(answer.body()).contains("\"x-observatory-session\":\"none\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("observatory=; Max-Age=0;"));
    }

    @Test
    void refusesChangesThatAnotherSiteMade() throws Exception {
        Person person = SignInSite.person();
        person.signIn("operator", "/fr");
        assertThat(person.post("/fr/form").body()).contains("urn:observatory:problem:cross-site");
        assertThat(person.post("/fr/form", "Origin", EVIL).statusCode()).isEqualTo(403);
        assertThat(person.post("/fr/form", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(person.post("/fr/form", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(person.post("/fr/form", "Origin", SignInSite.URL, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(person.post("/fr/form", "Origin", SignInSite.URL).body()).contains("Bearer eyJ");
        assertThat(person.post("/fr/form", "Sec-Fetch-Site", "same-origin").body())
                .contains("Bearer eyJ");
        assertThat(SignInSite.person().post("/fr/form").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsWhatASessionSeesFromCaches() throws Exception {
        Person person = SignInSite.person();
        assertThat(SignInSite.cacheControl(person.get("/api/enterprises"))).isEqualTo("max-age=60");
        person.signIn("operator", "/fr");
        assertThat(SignInSite.cacheControl(person.get("/api/enterprises"))).isEqualTo("private, no-store");
        assertThat(SignInSite.cacheControl(person.get("/some.page"))).isEqualTo("private, no-store");
        assertThat(SignInSite.cacheControl(person.get("/style.css"))).isEqualTo("max-age=60");
    }

    @Test
    void endsASessionThatIsNotUsedOrTooOld() throws Exception {
        for (String change : new String[] {
            "touched_at = now() - interval '2 hours 1 second'", "ends_at = now() - interval '1 second'"
        }) {
            Person person = SignInSite.person();
            person.signIn("operator", "/fr");
            String cookie = person.cookie("observatory").orElseThrow();
            SignInSite.write("update session set " + change + " where key = '\\x"
                    + Key.of(cookie).hex() + "'::bytea");
            assertThat(person.get("/api/me").statusCode()).as(change).isEqualTo(401);
            assertThat(person.cookie("observatory")).isEmpty();
        }
    }
}
