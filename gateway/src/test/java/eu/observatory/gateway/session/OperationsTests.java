package eu.observatory.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What operators learn of the gateway and of the services behind it. */
class OperationsTests {

    @Test
    void tellsOperatorsHowItIsAndWhichServicesThereAre() throws Exception {
        Person operator = SignInSite.person();
        operator.signIn("operator", "/fr");
        HttpResponse<String> told = operator.get("/api/operations");
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(SignInSite.cacheControl(told)).contains("no-store");
        assertThat(told.body())
                .contains("\"service\":\"gateway\"", "\"startedAt\":\"20", "\"services\":[\"registry\",\"search\"]")
                .contains("{\"name\":\"issuer\",\"answers\":true}")
                .contains("\"metric\":\"observatory_gateway_sessions\"");
    }

    @Test
    void tellsNobodyElse() throws Exception {
        assertThat(SignInSite.person().get("/api/operations").statusCode()).isEqualTo(401);
        Person editor = SignInSite.person();
        editor.signIn("contributor-namur", "/fr");
        HttpResponse<String> refused = editor.get("/api/operations");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:observatory:problem:forbidden").doesNotContain("startedAt");
    }
}
