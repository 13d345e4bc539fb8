package eu.observatory.portal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Members;
import eu.observatory.portal.Members.Seen;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@PortalTest
class PersonalControllerTests {

    private static final String DATA = "/api/me/data";

    private final Members members;
    private final RecordedGateway gateway;
    private final WebTestClient web;

    @Autowired
    PersonalControllerTests(Members members, RecordedGateway gateway, WebTestClient web) {
        this.members = members;
        this.gateway = gateway;
        this.web = web;
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Mes données, Revendications, 1\u202f200",
        "nl, Mijn gegevens, Claims, 1.200",
        "de, Meine Daten, Ansprüche, 1.200",
        "en, My data, Claims, '1,200'"
    })
    void tellsHowMuchOfEachKindIsHeld(String language, String title, String claims, String contributions) {
        var html = members.page(members.contributor(), "/" + language + "/account/data", 200);
        assertThat(html)
                .contains("<h1>" + title + "</h1>", "<dt>" + claims + "</dt>", "<b>" + contributions + "</b>")
                .contains("<dt>kites</dt>", "href=\"/api/me/data\"")
                .contains("href=\"/" + language + "/account/data/erasure\"")
                .doesNotContain("??");
        assertThat(gateway.asked(DATA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fr, Ce qui reste", "nl, Wat blijft", "de, Was bleibt", "en, What stays"})
    void saysWhatGoesAndWhatStaysBeforeAnythingIsErased(String language, String stays) {
        var seen = members.see(members.contributor(), "/" + language + "/account/data/erasure");
        assertThat(seen.html()).contains(stays).doesNotContain("??");
        assertThat(gateway.asked(DATA)).isEmpty();
    }

    @Test
    void erasesOnceItIsConfirmedAndTellsTheNumbers() {
        var member = members.contributor();
        var path = "/en/account/data/erasure";
        var html = members.sent(member, path, members.see(member, path), Map.of(), 200);

        assertThat(html).contains("It is erased", "<b>1,200</b>", "say nothing of you any more");
        assertThat(gateway.asked(DATA)).hasSize(1);
        assertThat(gateway.asked(DATA).getFirst().method()).isEqualTo("DELETE");
        assertThat(gateway.asked(DATA).getFirst().headers()).containsEntry("authorization", "Bearer " + member.token());
    }

    @Test
    void saysWhereThereWasNothing() {
        var member = members.contributor();
        var path = "/en/account/data/erasure";
        gateway.tell(DATA, 200, "{\"records\":{\"claims\":0}}");
        assertThat(members.sent(member, path, members.see(member, path), Map.of(), 200))
                .contains("There was nothing to erase");
    }

    @Test
    void erasesNothingForAFormOfAnotherSite() {
        var member = members.contributor();
        var seen = members.see(member, "/en/account/data/erasure");
        var forged = new Seen(seen.html(), seen.cookie(), "0".repeat(64));
        members.send(member, "/en/account/data/erasure", forged, Map.of())
                .expectStatus()
                .isForbidden();
        assertThat(gateway.asked(DATA)).isEmpty();
    }

    @Test
    void saysNothingWasErasedWhereTheRegistryCannot() {
        var member = members.contributor();
        var path = "/en/account/data/erasure";
        var seen = members.see(member, path);
        gateway.refuse(DATA, 503, "unavailable");
        assertThat(members.sent(member, path, seen, Map.of(), 503)).doesNotContain("It is erased");
    }

    @Test
    void leadsToTheSignIn() {
        web.get()
                .uri("/en/account/data")
                .header("X-Observatory-Session", "none")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/sign-in?to=%2Fen%2Faccount%2Fdata");
    }
}
