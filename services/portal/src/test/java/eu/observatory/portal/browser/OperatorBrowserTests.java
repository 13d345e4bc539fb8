package eu.observatory.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.SignedIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operator at work. */
@PortalTest
class OperatorBrowserTests {

    private static final String REBUILD = RecordedGateway.OPERATIONS + "/index/rebuild";
    private static final String DONE = """
            {"state":"done","index":"observatory-7","startedAt":"2026-11-22T09:00:00Z","toldAt":"2026-11-22T09:01:00Z","read":100000,"total":100000,"skipped":1}""";

    private static final List<String> PAGES = List.of(
            "/operator",
            "/operator/imports",
            "/operator/dead-letters",
            "/operator/dead-letters?topic=registry.enterprises&replayed=3&left=2",
            "/operator/dead-letters/registry.enterprises.search-0-12",
            "/operator/dead-letters/replay?topic=registry.enterprises",
            "/operator/letters",
            "/operator/letters?done=retry",
            "/operator/index",
            "/operator/codes");

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final RecordedGateway gateway;
    private final String site;

    @Autowired
    OperatorBrowserTests(RecordedGateway gateway, @LocalServerPort int port) {
        this.gateway = gateway;
        this.site = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @CsvSource({"fr, 1280", "fr, 360", "en, 1280", "en, 360"})
    void findsNoAccessibilityViolation(String language, int width) {
        chromium.visit(width, true, page -> {
            page.setExtraHTTPHeaders(SignedIn.of("operator"));
            for (var path : PAGES) {
                page.navigate(site + "/" + language + path);
                Chromium.assertAccessible(page);
            }
        });
    }

    @Test
    void tellsAnotherAccountInAPageThatEveryoneCanRead() {
        chromium.visit(360, true, page -> {
            page.setExtraHTTPHeaders(SignedIn.of("editor"));
            assertThat(page.navigate(site + "/fr/operator").status()).isEqualTo(403);
            Chromium.assertAccessible(page);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesLettersBackByKeyboard(boolean scripts) {
        chromium.visit(1280, scripts, page -> {
            page.setExtraHTTPHeaders(SignedIn.of("operator"));
            page.navigate(site + "/fr");
            follow(page, "Exploitation");
            follow(page, "Messages en échec");
            follow(page, "registry.organisations 2");
            follow(page, "Rendre tout ce qui concerne registry.organisations");
            assertThat(gateway.asked(RecordedGateway.OPERATIONS + "/dead-letters/replay"))
                    .isEmpty();
            follow(page, "Rendre");
            assertThat(page.locator("[role=status]").textContent()).contains("1\u202f200 messages ont été rendus.");
        });
        assertThat(gateway.asked(RecordedGateway.OPERATIONS + "/dead-letters/replay"))
                .hasSize(1);
    }

    @Test
    void followsARebuildToItsEnd() {
        gateway.tell(REBUILD, 200, DONE);
        chromium.visit(1280, true, page -> {
            page.setExtraHTTPHeaders(SignedIn.of("operator"));
            page.navigate(site + "/en/operator/index");
            gateway.forget();
            page.getByText("Rebuild the index").click();
            page.getByText("42,000 of 100,000").waitFor();
            gateway.tell(REBUILD, 200, DONE);
            page.getByText("100,000 of 100,000").waitFor();
            assertThat(page.locator("#rebuild[data-hx-trigger]").count()).isZero();
            assertThat(page.locator("#rebuild button").isVisible()).isTrue();
        });
    }

    /** Writes pictures to look at. */
    @Test
    @EnabledIfSystemProperty(named = "observatory.pictures", matches = ".+")
    void takesPictures() {
        var folder = Path.of(System.getProperty("observatory.pictures"));
        for (var language : List.of("fr", "en")) {
            for (int width : new int[] {1280, 360}) {
                chromium.visit(width, true, page -> {
                    page.setExtraHTTPHeaders(SignedIn.of("operator"));
                    for (var path : PAGES) {
                        page.navigate(site + "/" + language + path);
                        var name = path.replaceAll("[^a-z]+", "-") + "-" + language + "-" + width + ".png";
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(folder.resolve(name.substring(1)))
                                .setFullPage(true));
                    }
                });
            }
        }
    }

    /** By the key Tab to the link or button of these words, and Enter. */
    private static void follow(Page page, String words) {
        var stops = new ArrayList<String>();
        while (stops.isEmpty() || !stops.getLast().equals(words)) {
            page.keyboard().press("Tab");
            stops.add(String.valueOf(page.evaluate("document.activeElement.textContent"))
                    .trim()
                    .replaceAll("\\s+", " "));
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as(stops.toString())
                    .isNotEqualTo("none");
            assertThat(stops).hasSizeLessThan(60);
        }
        var before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }
}
