package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way out, here and at the issuer. */
class SignOutTests {

    @Test
    void signsOutHereAndAtTheIssuer() throws Exception {
        Person person = SignInSite.person();
        person.signIn("operator", "/nl");
        String cookie = person.cookie("observatory").orElseThrow();
        HttpResponse<String> page = person.post("/sign-out?to=/nl/search", "Origin", SignInSite.URL);
        assertThat(page.body()).contains("<html lang=\"nl\">").contains("U bent uitgelogd");
        assertThat(SignInSite.cacheControl(page)).contains("no-store");
        assertThat(person.cookie("observatory")).isEmpty();
        assertThat(SignInSite.person()
                        .get("/api/me", "Cookie", "observatory=" + cookie)
                        .statusCode())
                .isEqualTo(401);
        Matcher next = Pattern.compile("<a href=\"([^\"]+)\"").matcher(page.body());
        assertThat(next.find()).isTrue();
        assertThat(Person.location(person.get(next.group(1).replace("&amp;", "&"))))
                .isEqualTo(SignInSite.URL + "/nl");
        assertThat(Person.location(person.get(Person.location(person.get("/sign-in")))))
                .endsWith("/login");
    }

    @Test
    void signsNobodyOut() throws Exception {
        HttpResponse<String> answer = SignInSite.person().post("/sign-out?to=/de/about");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Person.location(answer)).isEqualTo("/de");
    }
}
