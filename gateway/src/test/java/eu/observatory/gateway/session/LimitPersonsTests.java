package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Three codes a minute here, whatever the person does to look like several. */
class LimitPersonsTests {

    private static final String CODE = "/api/claims/0f1e2d3c-0000-4000-8000-000000000002/code";

    @Test
    void countsAPersonOverAllSessionsAndTokens() throws Exception {
        Person one = signedIn("reviewer-wallonia");
        Person another = signedIn("reviewer-wallonia");
        String token = SignInSite.relayed(another);
        assertThat(tried(one).statusCode()).isEqualTo(200);
        assertThat(tried(another).headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"codes\";r=1;");
        assertThat(SignInSite.person()
                        .postJson(SignInSite.URL + CODE, "{}", token)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = tried(one);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(tried(signedIn("reviewer-wallonia")).statusCode()).isEqualTo(429);
    }

    @Test
    void countsOthersAtTheSameAddressForThemselves() throws Exception {
        Person one = signedIn("reviewer-hauts-de-france");
        for (int i = 0; i < 3; i++) {
            assertThat(tried(one).statusCode()).isEqualTo(200);
        }
        assertThat(tried(one).statusCode()).isEqualTo(429);
        assertThat(tried(signedIn("editor-wallonia")).statusCode()).isEqualTo(200);
    }

    @Test
    void countsTokensThatAreNoneByTheirClient() throws Exception {
        Person nobody = SignInSite.person();
        for (int i = 0; i < 3; i++) {
            nobody.postJson(SignInSite.URL + CODE, "{}", "token." + i + ".none");
        }
        assertThat(nobody.postJson(SignInSite.URL + CODE, "{}", "another.token.none")
                        .statusCode())
                .isEqualTo(429);
    }

    private static HttpResponse<String> tried(Person person) throws Exception {
        return person.post(CODE, "Origin", SignInSite.URL);
    }

    private static Person signedIn(String account) throws Exception {
        Person person = SignInSite.person();
        person.signIn(account, "/fr");
        return person;
    }
}
