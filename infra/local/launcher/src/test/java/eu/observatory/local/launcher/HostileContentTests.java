package eu.observatory.local.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What official files say is shown as text and never run: imported for real, looked at in a real browser. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileContentTests {

    private static final String LICENCE = "<script>canary()</script>";
    private static final List<String> NAMES = HostileSets.names();

    private final HostileSets sets =
            new HostileSets(Path.of("target/hostile-sets").toAbsolutePath());
    private HostilePlatform platform;
    private Chromium chromium;
    private Inspection inspection;
    private String job;

    @BeforeAll
    void bring() throws Exception {
        chromium = Chromium.start();
        inspection = new Inspection(chromium, "fr");
        platform = HostilePlatform.only();
        load(sets.organisations(), "organisations", "hostile-organisations", "2026-01-01", Map.of());
        load(sets.sirene(true), "sirene", "hostile", "2026-01-01", Map.of("territory", "FR"));
        load(sets.sirene(false), "sirene", "hostile", "2026-02-01", Map.of("territory", "FR"));
        load(
                sets.list(),
                "list",
                "hostile-list",
                "2026-01-01",
                Map.of(
                        "list",
                        "generic",
                        "lens",
                        "principles",
                        "authority",
                        "sample",
                        "rule",
                        "sample-principles@2026"));
        job = load(sets.profiles(), "profile", "hostile-profiles", "2026-01-01", Map.of());
        platform.awaitIndexed();
    }

    @AfterAll
    void end() {
        inspection.close();
        chromium.close();
    }

    @Test
    void noticesWhatRunsWhereNothingHoldsItBack() {
        try (Inspection careless = new Inspection(chromium, "fr")) {
            careless.page().route("**/careless", HostileContentTests::answerCarelessly);
            careless.open("http://127.0.0.1/careless");
            careless.page().waitForTimeout(500);
            careless.look();
            assertThat(careless.wrong())
                    .anyMatch(line -> line.contains("a script ran"))
                    .anyMatch(line -> line.contains("onerror="))
                    .anyMatch(line -> line.contains("javascript:"));
        }
    }

    private static void answerCarelessly(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html")
                .setBody("<p>" + String.join("</p>\n<p>", Vectors.SCRIPTS)));
    }

    @Test
    void showsEnterprisesAsTheyAreWritten() throws Exception {
        for (int i = 0; i < NAMES.size(); i++) {
            String seen = inspection.open(platform.site() + "/fr/enterprises/fr-siren-" + HostileSets.siren(i));
            assertThat(inspection.page().locator("h1").textContent().strip()).isEqualTo(NAMES.get(i));
            assertThat(seen).contains(NAMES.get(i) + " sigle");
        }
        inspection.open(platform.site() + "/nl/enterprises/fr-siren-" + HostileSets.siren(600));
        assertThat(inspection.wrong()).isEmpty();
    }

    @Test
    void showsOrganisationsAsTheyAreWritten() throws Exception {
        inspection.open(platform.site() + "/fr/organisations");
        for (int i = 0; i < NAMES.size(); i++) {
            String one = platform.site() + "/de/organisations/fr-siren-" + HostileSets.siren(700 + i);
            inspection.open(one);
            assertThat(inspection.page().locator("h1").textContent().strip()).isEqualTo(NAMES.get(i));
            inspection.open(one + "/members");
        }
        assertThat(inspection.wrong()).isEmpty();
    }

    @Test
    void showsWhatASearchFindsAndWhatItWasAskedFor() throws Exception {
        String search = platform.site() + "/fr/search";
        assertThat(inspection.open(search + "?q=" + HostileSets.WORD)).contains("canary()");
        while (inspection.page().locator("nav.pages a.next").count() > 0) {
            inspection.page().locator("nav.pages a.next").click();
            inspection.page().waitForLoadState();
            inspection.look();
        }
        for (String vector : Vectors.SCRIPTS) {
            String asked = "?q=" + URLEncoder.encode(vector, UTF_8);
            inspection.open(search + asked + "&near=" + URLEncoder.encode(vector, UTF_8));
            inspection.open(search + "/map" + asked);
        }
        inspection.open(search + "/map?q=" + HostileSets.WORD);
        inspection.open(search + "/why?id=hub:fr-siren-" + HostileSets.siren(1) + "&q="
                + URLEncoder.encode(NAMES.get(1), UTF_8));
        inspection.open(search + "?q=" + HostileSets.WORD + "&family=%3Cscript%3Ecanary()%3C/script%3E");
        assertThat(inspection.wrong()).isEmpty();
    }

    @Test
    void suggestsNamesAsTheyAreWritten() throws Exception {
        inspection.open(platform.site() + "/fr");
        inspection.page().locator("#q").pressSequentially(HostileSets.WORD.substring(0, 5));
        inspection.page().locator("#suggestions [role=option]").first().waitFor();
        assertThat(inspection.look()).contains(HostileSets.WORD);
        assertThat(inspection.wrong()).isEmpty();
    }

    @Test
    void showsHistoriesAsTheyAreWritten() throws Exception {
        assertThat(inspection.open(platform.site() + "/fr/datasets/hostile/changes"))
                .contains("canary()");
        String one = inspection.open(platform.site() + "/en/enterprises/fr-siren-" + HostileSets.siren(0));
        assertThat(one).as("the name before").contains(NAMES.get(1)).contains(LICENCE);
        assertThat(inspection.wrong()).isEmpty();
    }

    @Test
    void answersDataThatNoBrowserTakesForAPage() throws Exception {
        String one = "/api/enterprises/fr-siren-" + HostileSets.siren(0);
        for (String path : List.of(
                one,
                one + "/history",
                "/api/search?q=" + HostileSets.WORD,
                "/api/search/feed?q=Vecteur",
                "/api/enterprises?q=%3Cscript%3Ecanary()%3C/script%3E")) {
            inspection.open(platform.site() + path);
        }
        assertThat(inspection.wrong()).isEmpty();
    }

    @Test
    void writesFeedsThatAReaderMayShowAsText() throws Exception {
        String feed = Answer.of(platform.site() + "/api/search/feed?limit=100&q=" + HostileSets.WORD)
                .body();
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList texts = xml.newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed)))
                .getElementsByTagName("*");
        assertThat(feed).contains("canary");
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i).getNodeName().equals("description")
                    || texts.item(i).getNodeName().contains("encoded")) {
                assertThat(texts.item(i).getTextContent())
                        .as("feed readers take it for HTML")
                        .doesNotContain("<");
            }
        }
    }

    @Test
    void guardsCellsThatASpreadsheetWouldCompute() throws Exception {
        for (String csv : List.of(
                Answer.of(platform.site() + "/api/enterprises/export.csv").body(), report(job))) {
            List<List<String>> rows = Cells.of(csv);
            assertThat(rows).hasSizeGreaterThan(Vectors.SCRIPTS.size());
            assertThat(rows.stream().flatMap(List::stream)).allSatisfy(Cells::harmless);
        }
        assertThat(Answer.of(platform.site() + "/api/enterprises/export.csv").body())
                .contains("'=1+1", "'@SUM(1+1)");
    }

    private String report(String id) throws Exception {
        String address = platform.site() + "/api/imports/" + id + "/report.csv";
        return Answer.of(address, "Authorization", platform.operator().header()).body();
    }

    private String load(List<Path> files, String format, String dataset, String date, Map<String, Object> more)
            throws Exception {
        Map<String, Object> order = new HashMap<>(more);
        order.putAll(Map.of("format", format, "dataset", dataset, "extractDate", date, "complete", true));
        order.put("licence", LICENCE);
        return platform.load(files, order).path("id").asString();
    }
}
