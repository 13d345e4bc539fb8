package eu.observatory.portal;

import static eu.observatory.portal.Members.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.form.FormToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

/** A session that ended between the opening of a form and its sending. */
@PortalTest
class UnsentTests {

    private static final String EQUIPMENT = "/en/organisation/" + ENTERPRISE + "/equipment";
    private static final String WRITTEN = "A laser cutter for \"thick\" <steel>";

    private final Members members;
    private final WebTestClient web;

    @Autowired
    UnsentTests(Members members, WebTestClient web) {
        this.members = members;
        this.web = web;
    }

    @Test
    void losesNothingOfWhatWasWritten() {
        var seen = members.see(members.owner(), EQUIPMENT);
        var page = send(seen.cookie(), seen.token())
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page)
                .contains("action=\"" + EQUIPMENT + "?from=mail\"", ">Send again<", "target=\"_blank\"")
                .contains("href=\"/sign-in?to=%2Fen%2Faccount\"")
                .contains("name=\"r0.name.en\" value=\"A laser cutter for &quot;thick&quot; &lt;steel&gt;\"")
                .contains("name=\"kind\" value=\"a\"", "name=\"kind\" value=\"b\"")
                .contains("name=\"token\" value=\"" + seen.token() + "\"")
                .contains("<blockquote>A laser cutter for &quot;thick&quot; &lt;steel&gt;</blockquote>")
                .doesNotContain("??");
    }

    @Test
    void offersNobodyWhatAnotherSiteFilledIn() {
        var seen = members.see(members.owner(), EQUIPMENT);
        send(seen.cookie(), "0".repeat(64))
                .expectStatus()
                .isSeeOther()
                .expectBody()
                .isEmpty();
    }

    private ResponseSpec send(String cookie, String token) {
        return web.post()
                .uri(EQUIPMENT + "?from=mail")
                .header(SignedIn.SESSION, "none")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .cookie(FormToken.COOKIE, cookie)
                .body(BodyInserters.fromFormData("r0.name.en", WRITTEN)
                        .with("kind", "a")
                        .with("kind", "b")
                        .with(FormToken.FIELD, token))
                .exchange();
    }
}
