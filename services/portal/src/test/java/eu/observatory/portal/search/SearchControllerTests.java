package eu.observatory.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.Reader;
import eu.observatory.portal.RecordedGateway;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class SearchControllerTests {

    private final WebTestClient web;
    private final Reader reader;
    private final RecordedGateway gateway;

    @Autowired
    SearchControllerTests(WebTestClient web, Reader reader, RecordedGateway gateway) {
        this.web = web;
        this.reader = reader;
        this.gateway = gateway;
    }

    @Test
    void asksForTheVisitorInTheirLanguage() {
        web.get()
                .uri("/nl/search?q=a")
                .header("X-Forwarded-For", "192.0.2.7")
                .header("Accept-Language", "fr")
                .exchange();
        var asked = gateway.asked("/api/search").getFirst();
        assertThat(asked.headers())
                .containsEntry("accept-language", "nl")
                .containsEntry("x-observatory-client", "192.0.2.7")
                .containsEntry("x-observatory-caller", "shared");
    }

    @Test
    void asksWhatTheAddressSaysAndNothingElse() {
        reader.page(
                "/fr/search?q=a%26limit%3D1&nuts=FRE12&nuts=BE32&lens=legal-form:in&lat=50,6&lon=3&utm_source=x&limit=9");
        var asked = gateway.asked("/api/search").getFirst().parameters();
        assertThat(asked)
                .containsOnlyKeys("q", "nuts", "lens", "near", "radius")
                .containsEntry("q", List.of("a%26limit%3D1"))
                .containsEntry("nuts", List.of("FRE12", "BE32"))
                .containsEntry("near", List.of("50.6%2C3"))
                .containsEntry("radius", List.of("20km"));
    }

    @Test
    void offersEachFacetAsALinkThatKeepsTheRest() {
        assertThat(reader.page("/fr/search?q=menuiserie&family=association"))
                .contains("href=\"/fr/search?q=menuiserie&amp;family=association&amp;family=cooperative\"")
                .contains("href=\"/fr/search?q=menuiserie&amp;family=association&amp;lens=legal-form:in\"")
                .contains("Retirer le filtre : Association")
                .contains("cursor=c2VhbGVk.cursor-of-page-2");
    }

    @Test
    void saysWhyAndUnderWhichLens() {
        assertThat(reader.page("/en/search?q=menuiserie"))
                .contains("its activity “Joinery installation”")
                .contains("Also understood as")
                .contains("<mark>Menuiserie</mark>")
                .contains("is-unknown")
                .contains("unknown")
                .contains("137 results");
    }

    @Test
    void givesWaysOutWhenNothingIsFound() {
        gateway.replay("/api/search", "nothing");
        assertThat(reader.page("/en/search?q=zzz&nuts=FRE12"))
                .contains("Nothing matches this search")
                .contains("href=\"/en/search?q=zzz\"")
                .contains("href=\"/en/search?nuts=FRE12\"");
    }

    @Test
    void leavesTheFormStandingWhenAParameterIsRefused() {
        gateway.refuse("/api/search", 400, "invalid-parameter");
        assertThat(reader.page("/en/search?q=menuiserie&headcount=many", 400))
                .contains("could not be understood")
                .contains("value=\"menuiserie\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lat=91&lon=3", "lat=50", "lon=3", "lat=a&lon=b", "lat=50&lon=3&radius=-1", "lat=NaN&lon=1"})
    void refusesAPlaceThatIsNone(String place) {
        assertThat(reader.page("/en/search?q=a&" + place, 400)).contains("The position cannot be read");
        assertThat(gateway.asked("/api/search")).isEmpty();
    }

    /** A service that is newer than this portal. */
    @Test
    void namesWhatItHasNoPageFor() {
        gateway.tell("/api/search", 200, """
                {"items":[{"id":"hub:notice:1","type":"notice","title":"Avis","language":"fr"}],"total":1}""");
        assertThat(reader.page("/en/search?q=avis"))
                .containsPattern("<h2><span lang=\"fr\">\\s*Avis</span>")
                .doesNotContain("/enterprises/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'-alert(1)-'",
                "${7*7}",
                "*{7*7}",
                "__${7*7}__",
                "[[${7*7}]]",
                "javascript:alert(1)",
                "\u0000\u202e",
                "%",
                "+ + +"
            })
    void showsHostileTextAsText(String text) {
        var hit = """
                {"id":"hub:enterprise:x","type":"enterprise","record":"x","title":%1$s,"commune":{"id":"c","label":%1$s},
                 "activities":[{"id":"a","label":%1$s}],"lenses":[{"lens":%1$s,"standing":%1$s}],"family":{"id":%1$s,"label":%1$s},
                 "highlights":[{"field":"body.fr","fragment":%1$s}],"why":[{"kind":"activity","label":%1$s},{"kind":%1$s}]}""".formatted(json(text));
        gateway.tell("/api/search", 200, """
                {"items":[%s],"total":1,"facets":[{"name":"family","values":[{"value":%s,"label":%2$s,"count":1},
                 {"value":"b","count":2}]}],"interpretation":{"concepts":[{"id":%2$s,"label":%2$s}]}}""".formatted(hit, json(text)));
        var html = new String(
                Objects.requireNonNull(web.get()
                        .uri(uri -> uri.path("/fr/search")
                                .queryParam("q", "{q}")
                                .queryParam("family", "{q}")
                                .build(text, text))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
        assertThat(html)
                .doesNotContain("<script>alert")
                .doesNotContain("<img")
                .doesNotContain("href=\"javascript")
                .doesNotContain(">49<")
                .doesNotContain("_49_");
    }

    @Test
    void suggestsWhileTyping() {
        assertThat(reader.page("/fr/suggestions?q=menu"))
                .contains("role=\"option\"")
                .contains("data-href=\"/fr/enterprises/fr-siren-000000026\"")
                .contains("data-href=\"/fr/search?nuts=FRE12\"")
                .doesNotContain("<html");
        assertThat(reader.page("/fr/suggestions?q=m")).doesNotContain("option");
        assertThat(reader.page("/fr/suggestions?q=" + "m".repeat(51))).doesNotContain("option");
    }

    @ParameterizedTest
    @CsvSource({"429, too-many-requests", "503, unavailable"})
    void saysInTheListThatSuggestionsPause(int status, String slug) {
        gateway.refuse("/api/suggestions", status, slug);
        assertThat(reader.page("/en/suggestions?q=menu", status))
                .contains("taking a break")
                .contains("aria-disabled=\"true\"")
                .doesNotContain("<html");
    }

    @Test
    void asksForAPlaceByItsName() {
        reader.page("/en/search?q=a&near=Mons&radius=5&lat=1&lon=2");
        assertThat(gateway.asked("/api/search").getFirst().parameters())
                .containsOnlyKeys("q", "near", "radius")
                .containsEntry("near", List.of("Mons"))
                .containsEntry("radius", List.of("5km"));
    }

    @Test
    void saysThatAPlaceIsUnknown() {
        gateway.tell("/api/search", 400, """
                {"type":"%sinvalid-parameter","status":400,"field":"near","detail":"x"}""".formatted(RecordedGateway.PROBLEM));
        assertThat(reader.page("/en/search?q=a&near=Nowhere", 400))
                .contains("No place is known by this name")
                .contains("value=\"Nowhere\"");
    }

    @Test
    void keepsRecognitionAsAFilterAmongOthers() {
        assertThat(reader.page("/en/search?q=a&lens=any:in&family=mutual"))
                .containsPattern("name=\"lens\" value=\"any:in\"\\s+checked")
                .contains("<input type=\"hidden\" name=\"family\" value=\"mutual\">")
                .contains("Recognised: by either definition")
                .contains("href=\"/en/search?q=a&amp;lens=legal-form:in&amp;family=mutual\"");
    }

    @Test
    void offersWhatWasPerhapsMeantAndSaysWhenItReadsWider() {
        gateway.tell("/api/search", 200, """
                {"items":[],"total":0,"facets":[],"didYouMean":{"q":"menuiserie","total":12},
                 "fallback":{"kind":"fewer-words","q":"a","explanation":"Only some of the words were looked for."}}""");
        assertThat(reader.page("/en/search?q=menuisrie&nuts=FRE12"))
                .contains("href=\"/en/search?q=menuiserie&amp;nuts=FRE12\"")
                .contains("(12 results)")
                .contains("Only some of the words were looked for.");
    }

    @Test
    void tellsWhyAThingWasFound() {
        assertThat(reader.page("/en/search?q=menuiserie"))
                .contains("href=\"/en/search/why?id=hub:enterprise:fr-siren-000000018&amp;q=menuiserie\"");
        assertThat(reader.page("/fr/search/why?id=hub:enterprise:fr-siren-000000018&q=menuiserie"))
                .contains("Trouvée parce que son activité")
                .contains("value=\"33\"")
                .contains("href=\"/fr/enterprises/fr-siren-000000018\"");
        reader.page("/fr/search/why?id=x", 400);
    }

    private static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
