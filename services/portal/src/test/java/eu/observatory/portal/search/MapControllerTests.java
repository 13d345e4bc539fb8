package eu.observatory.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.PortalTest;
import eu.observatory.portal.Reader;
import eu.observatory.portal.RecordedGateway;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@PortalTest
class MapControllerTests {

    private final WebTestClient web;
    private final Reader reader;
    private final RecordedGateway gateway;

    @Autowired
    MapControllerTests(WebTestClient web, Reader reader, RecordedGateway gateway) {
        this.web = web;
        this.reader = reader;
        this.gateway = gateway;
    }

    @Test
    void asksForWhatIsInViewUnderTheSameFilters() {
        reader.page("/fr/search/map?q=a&lens=any:in&view=50.45,3.95,9&sort=name&cursor=c&bbox=1,2,3,4");
        var asked = gateway.asked("/api/search/clusters").getFirst().parameters();
        assertThat(asked).containsOnlyKeys("q", "lens", "bbox", "zoom").containsEntry("zoom", List.of("9"));
        assertThat(asked.get("bbox"))
                .singleElement()
                .asString()
                .startsWith("2.7415%2C")
                .contains("%2C5.1585%2C");
    }

    @Test
    void leadsFromASpotCloserOrToTheThing() {
        assertThat(reader.page("/en/search/map?q=a"))
                .contains("412 results near Lille")
                .contains("href=\"/en/search/map?q=a&amp;view=50.6300,3.0600,9\"")
                .contains("href=\"/en/enterprises/be-kbo-1999000027\"")
                .contains("Schrijnwerkerij De Brug")
                .contains("12 results have no known position");
    }

    @Test
    void saysThatItShowsAWiderReading() {
        gateway.tell("/api/search/clusters", 200, """
                {"items":[],"total":0,"unlocated":0,"fallback":{"kind":"spelling","q":"menuiserie",
                 "explanation":"This is what the spelling “menuiserie” finds."}}""");
        assertThat(reader.page("/en/search/map?q=nenuiserie"))
                .contains("This is what the spelling “menuiserie” finds.");
        gateway.forget();
        assertThat(reader.page("/en/search/map?q=menuiserie")).doesNotContain("role=\"status\"");
    }

    @Test
    void listsWhatCannotBeToldApartAnyCloser() {
        assertThat(reader.page("/en/search/map?q=a&view=50.63,3.06,14"))
                .contains("href=\"/en/search?q=a&amp;bbox=3.0570,50.6270,3.0630,50.6330\"");
    }

    @Test
    void beginsAroundThePointThatIsAskedFor() {
        reader.page("/en/search/map?q=a&lat=50.45&lon=3.95&radius=20");
        assertThat(gateway.asked("/api/search/clusters").getFirst().parameters())
                .containsEntry("zoom", List.of("10"));
    }

    @Test
    void showsAResultsPageTheWayToItsPlaceOnTheMap() {
        gateway.tell("/api/search", 200, """
                {"items":[],"total":0,"facets":[],"interpretation":{"concepts":[],"near":{"id":"be-53053","label":"Mons",
                 "position":{"lat":50.454,"lon":3.952},"alternatives":[{"id":"fr-62000","label":"Mons-en-X"}]}}}""");
        assertThat(reader.page("/en/search?q=a&near=mons&radius=10"))
                .contains("/en/search/map?q=a&amp;near=mons&amp;radius=10&amp;view=50.4540,3.9520,11")
                .contains("within 10 km of Mons")
                .contains("href=\"/en/search?q=a&amp;near=fr-62000&amp;radius=10\"")
                .contains("href=\"/api/search/feed?q=a&amp;near=mons&amp;radius=10km&amp;lang=en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "999,999,99", "%00", "50,3,-1", "<script>"})
    void fallsBackToTheFoundersWhereTheViewIsNone(String view) {
        web.get()
                .uri(uri -> uri.path("/fr/search/map").queryParam("view", "{v}").build(view))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void leavesTheFormStandingWhenThePlaceIsUnknown() {
        gateway.tell("/api/search/clusters", 400, """
                {"type":"%sinvalid-parameter","status":400,"field":"near"}""".formatted(RecordedGateway.PROBLEM));
        assertThat(reader.page("/en/search/map?near=Nowhere", 400)).contains("No place is known by this name");
    }
}
