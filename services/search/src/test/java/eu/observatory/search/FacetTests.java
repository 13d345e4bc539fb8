package eu.observatory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import eu.observatory.search.Reader.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;

@SearchTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class FacetTests {

    private final Reader reader;

    FacetTests(Reader reader) {
        this.reader = reader;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "country=BE 3",
                "country=be&country=FR 12",
                "region=FRE 7",
                "region=FRY2 1",
                "nuts=FRE12 4",
                "nuts=FRE12&nuts=BE32 6",
                "nuts=FR 9",
                "commune=fr-59350 3",
                "activity=43.32 4",
                "activity=nace-rev2:43 4",
                "activity=nace-rev2:F 4",
                "activity=F&activity=P 6",
                "activity=naf-rev2:43.32Z 4",
                "family=association 5",
                "family=family:association&lens=legal-form:in 2",
                "lens=legal-form:in 3",
                "lens=legal-form:in&lens=legal-form:out 4",
                "headcount=10-49 1",
                "headcount=0 1",
                "headcount=250 1",
                "status=closed 1",
                "sample=true 1",
                "owner=hub 12",
                "owner=elsewhere 0",
                "type=enterprise 12",
                "near=50.7486,2.2612&radius=5km 3",
                "near=50.7486,2.2612&radius=500 10",
                "family=&nuts=&q= 12",
            })
    void filters(String filters, int expected) {
        Reply reply = reader.ask("/search?limit=100&" + filters);

        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(reply.body().path("total").asInt()).isEqualTo(expected);
        assertThat(reply.records()).hasSize(expected);
    }

    @Test
    void keepsCountsTrueUnderTheirOwnFilter() {
        Reply all = reader.ask("/search?limit=1");
        Reply belgian = reader.ask("/search?limit=1&country=BE");

        assertThat(belgian.body().path("total").asInt()).isEqualTo(3);
        assertThat(belgian.facet("country")).isEqualTo(all.facet("country")).contains(entry("FR", 9), entry("BE", 3));
        assertThat(belgian.facet("nuts1")).containsOnly(entry("BE3", 3));
        assertThat(belgian.facet("lens")).containsEntry("legal-form:unknown", 1).doesNotContainKey("legal-form:in");
    }

    @Test
    void promisesWithEachCountWhatTheFilterThenFinds() {
        for (String facet : List.of("country", "region", "commune", "family", "lens", "headcount", "activity")) {
            reader.ask("/search?limit=1&q=atelier")
                    .facet(facet)
                    .forEach((value, count) -> assertThat(reader.ask("/search?q=atelier&{facet}={value}", facet, value)
                                    .body()
                                    .path("total")
                                    .asInt())
                            .as(facet + "=" + value)
                            .isEqualTo(count));
        }
    }

    @Test
    void opensTheActivitiesBelowTheChosenOneOnly() {
        assertThat(reader.ask("/search?limit=1").facet("activity"))
                .containsOnlyKeys("nace-rev2:C", "nace-rev2:F", "nace-rev2:N", "nace-rev2:P", "nace-rev2:Q");

        Reply opened = reader.ask("/search?limit=1&activity=nace-rev2:43");
        assertThat(opened.facet("activity"))
                .containsKeys("nace-rev2:F", "nace-rev2:43", "nace-rev2:43.3", "nace-rev2:P");
        assertThat(value(opened, "activity", "nace-rev2:43").path("selected").asBoolean())
                .isTrue();
        assertThat(value(opened, "activity", "nace-rev2:43").path("parent").asString())
                .isEqualTo("nace-rev2:F");
    }

    @Test
    void keepsAChosenValueThatNothingHas() {
        Reply reply = reader.ask("/search?commune=fr-99999");

        assertThat(reply.facet("commune")).containsEntry("fr-99999", 0).containsEntry("fr-59350", 3);
        assertThat(value(reply, "commune", "fr-99999").path("selected").asBoolean())
                .isTrue();
    }

    @Test
    void namesValuesInTheReadersLanguage() {
        Reply reply = reader.askIn("nl", "/search?limit=1");

        assertThat(reply.response().headers().firstValue("Content-Language")).contains("nl");
        assertThat(reply.response().headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Language");
        assertThat(value(reply, "country", "BE").path("label").asString()).isEqualTo("België");
        assertThat(value(reply, "activity", "nace-rev2:F").path("label").asString())
                .isEqualTo("Bouwnijverheid");
        assertThat(value(reply, "nuts2", "BE32").path("label").asString()).isEqualTo("Provincie Henegouwen");
        assertThat(value(reply, "commune", "fr-59350").path("label").asString()).isEqualTo("Rijsel");
        assertThat(value(reply, "family", "association").path("label").asString())
                .isEqualTo("Vereniging");
        assertThat(value(reply, "headcount", "10-49").path("label").asString()).isEqualTo("10 tot 49 werknemers");
    }

    @Test
    void sortsByDistanceNearAPointAndTellsIt() {
        Reply reply = reader.ask("/search?near=50.6292,3.0573");

        assertThat(reply.records().subList(0, 3))
                .containsExactlyInAnyOrder("fr-siren-000000034", "fr-siren-000000042", "fr-siren-000000059");
        assertThat(reply.records()).last().isEqualTo("fr-siren-000000067");
        assertThat(reply.item("fr-siren-000000034").path("distanceKm").asDouble())
                .isZero();
        assertThat(reply.item("fr-siren-000000018").path("distanceKm").asDouble())
                .isBetween(55.0, 60.0);
    }

    @Test
    void sortsByNameWithoutWords() {
        assertThat(reader.ask("/search?country=FR&limit=4").records())
                .containsExactly(
                        "fr-siren-000000083", "fr-siren-000000091", "fr-siren-000000075", "fr-siren-000000018");
    }

    @Test
    void tellsWhatAnItemIs() {
        JsonNode item = reader.askIn("en", "/search?q=000000018").item("fr-siren-000000018");

        assertThat(item.path("id").asString()).isEqualTo("hub:enterprise:fr-siren-000000018");
        assertThat(item.path("title").asString()).isEqualTo("ATELIERS DU MARAIS");
        assertThat(item.path("activities").toString())
                .contains("{\"id\":\"nace-rev2:43.32\",\"label\":\"Joinery installation\"}");
        assertThat(item.path("commune").toString()).isEqualTo("{\"id\":\"fr-62765\",\"label\":\"Saint-Omer\"}");
        assertThat(item.path("lenses").toString())
                .isEqualTo(
                        "[{\"lens\":\"legal-form\",\"standing\":\"in\"},{\"lens\":\"principles\",\"standing\":\"in\"}]");
        assertThat(item.path("position").path("lat").asDouble()).isEqualTo(50.7486);
        assertThat(item.path("status").asString()).isEqualTo("active");
        assertThat(item.path("sample").asBoolean()).isFalse();
    }

    @Test
    void countsWhatIsFoundPerTerritory() {
        Reply reply = reader.ask("/search/map?q=menuiserie&level=nuts3");

        assertThat(reply.body().path("items").toString())
                .contains("{\"nuts\":\"FRE12\",\"label\":\"Pas-de-Calais\",\"count\":3}")
                .contains("\"nuts\":\"BE336\"");
        assertThat(reply.body().path("unlocated").asInt()).isEqualTo(1);
        assertThat(reader.ask("/search/map?level=nuts1&country=BE")
                        .body()
                        .path("items")
                        .toString())
                .isEqualTo("[{\"nuts\":\"BE3\",\"label\":\"Wallonie\",\"count\":3}]");
    }

    private static JsonNode value(Reply reply, String facet, String value) {
        return reply.body()
                .path("facets")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(facet))
                .flatMap(each -> each.path("values").valueStream())
                .filter(each -> each.path("value").asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(facet + " has no " + value));
    }
}
