package eu.observatory.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.SignedIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The operator decides about pairs of enterprises, of which several are called the same. */
@PortalTest
class DecisionBrowserTests {

    private static final String DECISIONS = "/api/duplicates/decisions";

    private static final String NAMESAKES = """
            {"items":[
             {"first":{"id":"fr-siren-000000018","name":"LA RESSOURCERIE","locality":"Lille","country":"FR","status":"active","sample":true},
              "second":{"id":"be-kbo-1999000027","name":"La Ressourcerie","country":"BE","status":"closed"},
              "score":0.83,"reasons":[{"kind":"name","value":"la ressourcerie"}]},
             {"first":{"id":"fr-siren-000000026","name":"LA RESSOURCERIE"},"second":{"id":"be-kbo-1999000035","name":"La Ressourcerie"},
              "score":0.5,"reasons":[{"kind":"website","value":"%s.example"}],"decision":"same"},
             {"first":{"id":"fr-siren-000000034"},"second":{"id":"be-kbo-1999000043","name":"%s"},"score":0,"reasons":[]}],
             "total":3}""".formatted("ressourcerie-".repeat(12), "Ressourcerie".repeat(12));

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final RecordedGateway gateway;
    private final String site;

    @Autowired
    DecisionBrowserTests(RecordedGateway gateway, @LocalServerPort int port) {
        this.gateway = gateway;
        this.site = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @CsvSource({"fr, 1280", "fr, 360", "en, 1280", "en, 360"})
    void findsNoAccessibilityViolation(String language, int width) {
        gateway.tell("/api/duplicates", 200, NAMESAKES);
        chromium.visit(width, true, page -> {
            page.setExtraHTTPHeaders(SignedIn.of("operator"));
            for (var shown : List.of("open", "same", "different")) {
                page.navigate(site + "/" + language + "/duplicates?decision=" + shown);
                assertThat(page.locator(".hit button").count()).isEqualTo(5);
                Chromium.assertAccessible(page);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 1280, true, Enter, different, Ce sont deux entreprises",
        "fr, 360, false, Space, same, C’est la même entreprise",
        "en, 1280, false, Enter, same, It is the same enterprise",
        "en, 360, true, Space, different, They are two enterprises"
    })
    void decidesByKeyboard(String language, int width, boolean scripts, String key, String decision, String words) {
        chromium.visit(width, scripts, page -> {
            page.setExtraHTTPHeaders(SignedIn.of("operator"));
            page.navigate(site + "/" + language + "/duplicates");
            assertThat(stops(page, decision))
                    .containsSubsequence("ATELIERS DU MARAIS", "Schrijnwerkerij De Brug", words)
                    .last()
                    .isEqualTo(words);
            gateway.tell("/api/duplicates", 200, "{\"items\":[],\"total\":0}");
            page.keyboard().press(key);
            page.waitForCondition(() -> page.locator(".hit").count() == 0);
            assertThat(page.url()).isEqualTo(site + "/" + language + "/duplicates");
        });
        assertThat(gateway.asked(DECISIONS))
                .singleElement()
                .satisfies(asked -> assertThat(JsonMapper.shared().readTree(asked.body()))
                        .isEqualTo(JsonMapper.shared().readTree("""
                                {"first":"fr-siren-000000018","second":"be-kbo-1999000027","decision":"%s"}""".formatted(decision))));
    }

    /** What is passed from the beginning of the page to the button, all of it seen to be passed. */
    private static List<String> stops(Page page, String decision) {
        var stops = new ArrayList<String>();
        while (!decision.equals(page.evaluate("document.activeElement.value"))) {
            page.keyboard().press("Tab");
            stops.add(String.valueOf(page.evaluate("document.activeElement.textContent"))
                    .trim());
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as(stops.toString())
                    .isNotEqualTo("none");
            assertThat(stops).hasSizeLessThan(60);
        }
        return stops;
    }
}
