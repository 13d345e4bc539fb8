package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to the issuer and back. */
class SignInTests {

    @Test
    void comesBackToThePageAndRelaysTheToken() throws Exception {
        Person person = SignInSite.person();
        assertThat(person.signIn("editor-wallonia", "/fr/search?q=a&near=Mons")).isEqualTo("/fr/search?q=a&near=Mons");
        String asked = person.get("/fr/account", "Cookie", "theme=dark").body();
        assertThat(asked)
                .contains("\"authorization\":\"Bearer eyJ")
                .contains("\"x-observatory-session\":\"20")
                .doesNotContain("observatory-sign-in")
                .doesNotContain(person.cookie("observatory").orElseThrow());
    }

    @Test
    void givesACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
        Person person = SignInSite.person();
        HttpResponse<String> answer = person.complete("operator", "/fr");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches("observatory=[A-Za-z0-9_-]{43}; Path=/; HTTPOnly; SameSite=Lax"));
    }

    @Test
    void givesANewSessionAtEachSignInAndEndsTheOld() throws Exception {
        Person person = SignInSite.person();
        person.signIn("reviewer-wallonia", "/fr");
        String first = person.cookie("observatory").orElseThrow();
        person.signIn("reviewer-wallonia", "/fr");
        assertThat(person.cookie("observatory").orElseThrow()).isNotEqualTo(first);
        assertThat(SignInSite.person()
                        .get("/api/me", "Cookie", "observatory=" + first)
                        .statusCode())
                .isEqualTo(401);
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
        assertThat(SignInSite.person().signIn("operator", to)).isEqualTo("/");
    }

    @Test
    void refusesAReturnThatItDidNotBegin() throws Exception {
        double before = SignInSite.gateway().counted("observatory.gateway.sign.in.refused", "reason", "state");
        assertThat(SignInSite.person()
                        .get("/sign-in/return?code=stolen&state=x")
                        .statusCode())
                .isEqualTo(403);
        Person attacker = SignInSite.person();
        String theirs = attacker.reachReturn("operator", "/fr");
        Person victim = SignInSite.person();
        victim.get("/sign-in?to=/fr");
        HttpResponse<String> refused = victim.get(theirs);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("href=\"/sign-in\"");
        assertThat(victim.cookie("observatory")).isEmpty();
        assertThat(SignInSite.gateway().counted("observatory.gateway.sign.in.refused", "reason", "state"))
                .isEqualTo(before + 2);
    }

    @Test
    void saysInEachLanguageThatASignInFailed() throws Exception {
        for (String[] each : new String[][] {
            {"fr", "pas connecté"}, {"nl", "niet ingelogd"}, {"de", "nicht angemeldet"}, {"en", "not signed in"}
        }) {
            assertThat(SignInSite.person()
                            .get("/sign-in/return?error=access_denied", "Accept-Language", each[0])
                            .body())
                    .contains("<html lang=\"" + each[0] + "\">")
                    .contains(each[1]);
        }
    }

    @Test
    void spendsACodeOnce() throws Exception {
        Person person = SignInSite.person();
        String returning = person.reachReturn("operator", "/fr");
        assertThat(person.get(returning).statusCode()).isEqualTo(302);
        assertThat(person.get(returning).statusCode()).isEqualTo(403);
    }

    @Test
    void asksTheIssuerInThePagesLanguage() throws Exception {
        assertThat(Person.location(SignInSite.person().get("/sign-in?to=/de/about")))
                .contains("ui_locales=de")
                .contains("code_challenge_method=S256");
    }
}
