package eu.observatory.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
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

@PortalTest
class BrowserTests {

    private static final List<String> PAGES = List.of(
            "",
            "/search?q=menuiserie&nuts=FRE12&lens=legal-form:in",
            "/search?q=menuiserie&lat=50.6&lon=3&radius=20",
            "/search/map?q=menuiserie",
            "/search/map?q=menuiserie&view=15.4,-61.3,8",
            "/enterprises/fr-siren-000000018",
            "/enterprises/be-kbo-1999000027",
            "/search/why?id=hub:enterprise:fr-siren-000000018&q=menuiserie",
            "/datasets/sirene/changes?from=2026-01-01",
            "/duplicates",
            "/organisations?kind=federation",
            "/organisations/be-kbo-0419999904",
            "/organisations/be-kbo-0419999904/members",
            "/search?q=menuiserie&lat=x",
            "/enterprises/nobody",
            "/about",
            "/partners",
            "/contact",
            "/contact?about=organisation:be-kbo-0419999904",
            "/contact/sent?receipt=7KQ3M-9WT2X",
            "/plan",
            "/account",
            "/legal",
            "/privacy",
            "/accessibility");

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final RecordedGateway gateway;
    private final String site;

    @Autowired
    BrowserTests(RecordedGateway gateway, @LocalServerPort int port) {
        this.gateway = gateway;
        this.site = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void findsNoAccessibilityViolationOnAnyPage(int width) {
        chromium.visit(width, true, page -> {
            for (var path : PAGES) {
                page.navigate(site + "/fr" + path);
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                Chromium.assertAccessible(page);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 429, 503})
    void findsNoAccessibilityViolationOnAFailure(int status) {
        gateway.refuse("/api/search", status, "said");
        chromium.visit(360, true, page -> {
            var answer = page.navigate(site + "/de/search?q=a");
            assertThat(answer.status()).isEqualTo(status);
            assertThat(Chromium.violations(page)).isEmpty();
        });
    }

    @Test
    void tellsInTheListThatSuggestionsPause() {
        gateway.refuse("/api/suggestions", 429, "too-many-requests");
        chromium.visit(1280, true, page -> {
            page.navigate(site + "/en");
            page.locator("#q").pressSequentially("joi");
            page.locator("#suggestions .pause").waitFor();
            assertThat(Chromium.violations(page)).isEmpty();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL(site + "/en/search?q=joi&near=");
        });
    }

    @Test
    void walksFromWordToEnterpriseByKeyboard() {
        chromium.visit(1280, true, page -> {
            page.navigate(site + "/fr");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Aller au contenu");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("menuis");
            page.locator("#suggestions [role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#q").getAttribute("aria-activedescendant")).isEqualTo("suggestion-1");
            page.keyboard().press("Escape");
            assertThat(page.locator("#q").getAttribute("aria-expanded")).isEqualTo("false");
            page.keyboard().press("Enter");
            page.waitForURL(site + "/fr/search?q=menuis&near=");
            page.locator(".hit h2 a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/fr/enterprises/fr-siren-000000018");
            assertThat(page.locator("h1").textContent()).isEqualTo("ATELIERS DU MARAIS");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "fr, nettoyage de bureaux, Mons",
        "nl, kantoren schoonmaken, Bergen",
        "de, Büroreinigung, Bergen",
        "en, office cleaning, Mons"
    })
    void findsRecognisedOfficeCleanersNearMonsInTwoSteps(String language, String what, String where) {
        for (boolean scripts : new boolean[] {true, false}) {
            gateway.forget();
            chromium.visit(1280, scripts, page -> {
                page.navigate(site + "/" + language);
                page.locator("#q").fill(what);
                page.locator("#near").fill(where);
                page.locator("input[name=lens]").check();
                page.locator(".search button").click();
                page.waitForURL("**/search?**");
                var asked = gateway.asked("/api/search").getLast().parameters();
                assertThat(asked)
                        .containsEntry("near", List.of(where))
                        .containsEntry("lens", List.of("any%3Ain"))
                        .containsKeys("q", "radius");
                page.locator(".hit h2 a").first().click();
                assertThat(page.url()).contains("/" + language + "/enterprises/");
                assertThat(page.locator(".lens-card").count()).isEqualTo(2);
            });
        }
    }

    @Test
    void copiesTheAddressOfASearch() {
        chromium.visit(1280, true, page -> {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.navigate(site + "/en/search?q=menuiserie");
            page.getByText("Copy the address").click();
            page.getByText("Address copied").waitFor();
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(site + "/en/search?q=menuiserie");
        });
    }

    @Test
    void movesOnTheMapByKeyboard() {
        chromium.visit(1280, true, page -> {
            page.navigate(site + "/en/search/map?q=menuiserie");
            page.locator("#move-in").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**view=50.2000,3.9000,8");
            page.locator(".spots a", new Page.LocatorOptions().setHasText("Schrijnwerkerij"))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/en/enterprises/be-kbo-1999000027");
        });
    }

    @Test
    void opensTheSuggestionThatIsChosen() {
        chromium.visit(1280, true, page -> {
            page.navigate(site + "/en");
            page.locator("#q").pressSequentially("joi");
            page.locator("#suggestions [role=option]").first().waitFor();
            assertThat(Chromium.violations(page)).isEmpty();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL(site + "/en/search?activity=nace-rev2:43.32");
        });
    }

    @Test
    void doesEverythingWithoutScripts() {
        chromium.visit(1280, false, page -> {
            page.navigate(site + "/fr");
            page.locator("#q").fill("menuiserie");
            page.locator(".search button").click();
            page.locator(".group summary", new Page.LocatorOptions().setHasText("Famille juridique"))
                    .click();
            page.locator(".group a", new Page.LocatorOptions().setHasText("Coopérative"))
                    .click();
            assertThat(page.url()).endsWith("/fr/search?q=menuiserie&family=cooperative");
            page.locator(".chips a").click();
            assertThat(page.url()).endsWith("/fr/search?q=menuiserie");
            page.locator(".pages .next").click();
            assertThat(page.url()).contains("cursor=");
            page.locator(".pages a").first().click();
            page.locator("#sort").selectOption("name");
            page.locator(".sort button").click();
            assertThat(page.url()).contains("sort=name");
            page.locator(".languages a[lang=de]").click();
            assertThat(page.url()).contains("/de/search?").contains("q=menuiserie");
            page.locator(".hit h2 a").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("ATELIERS DU MARAIS");
        });
    }

    @Test
    void breaksNoContentSecurityPolicy() {
        chromium.visit(1280, true, page -> {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            for (var path : List.of("", "/search?q=menuiserie", "/enterprises/fr-siren-000000018")) {
                page.navigate(site + "/fr" + path);
            }
            assertThat(complaints).isEmpty();
        });
    }

    /** Writes the pictures that the documentation shows. */
    @Test
    @EnabledIfSystemProperty(named = "observatory.pictures", matches = ".+")
    void takesPictures() {
        var folder = Path.of(System.getProperty("observatory.pictures"));
        for (var language : List.of("fr", "en")) {
            chromium.visit(1280, true, page -> {
                picture(page, "/" + language, folder.resolve("home-" + language + ".png"));
                picture(page, "/" + language + "/search?q=menuiserie", folder.resolve("results-" + language + ".png"));
                picture(page, "/" + language + "/search/map?q=menuiserie", folder.resolve("map-" + language + ".png"));
                picture(
                        page,
                        "/" + language + "/enterprises/fr-siren-000000018",
                        folder.resolve("enterprise-" + language + ".png"));
            });
            chromium.visit(
                    360, true, page -> picture(page, "/" + language, folder.resolve("phone-" + language + ".png")));
        }
    }

    private void picture(Page page, String path, Path file) {
        page.navigate(site + path);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }
}
