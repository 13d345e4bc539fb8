package eu.observatory.portal.browser;

import static eu.observatory.portal.Members.CLAIM;
import static eu.observatory.portal.Members.CONTRIBUTION;
import static eu.observatory.portal.Members.ENTERPRISE;
import static eu.observatory.portal.Members.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.observatory.portal.Members;
import eu.observatory.portal.Members.Member;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Contributors and editors in a browser: with and without scripts, by keyboard, wide and narrow. */
@PortalTest
class MemberBrowserTests {

    private static final List<String> OWN = List.of(
            "/organisation",
            "/organisation/" + ENTERPRISE,
            "/organisation/" + ENTERPRISE + "/texts",
            "/organisation/" + ENTERPRISE + "/activities",
            "/organisation/" + ENTERPRISE + "/equipment",
            "/organisation/" + ENTERPRISE + "/certifications",
            "/organisation/" + ENTERPRISE + "/contacts",
            "/organisation/" + ENTERPRISE + "/partnerships",
            "/organisation/" + ENTERPRISE + "/claim",
            "/organisation/contributions",
            "/organisation/claims/" + CLAIM,
            "/account",
            "/account/data",
            "/account/data/erasure",
            "/enterprises/" + ENTERPRISE);

    private static final List<String> REGION = List.of(
            "/region",
            "/region/contributions",
            "/region/contributions/" + CONTRIBUTION,
            "/region/claims",
            "/region/claims/" + CLAIM,
            "/region/messages",
            "/region/messages/" + MESSAGE,
            "/region/trail");

    private static final String CONTRIBUTIONS = "/api/enterprises/" + ENTERPRISE + "/contributions";

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final Members members;
    private final RecordedGateway gateway;
    private final String site;

    @Autowired
    MemberBrowserTests(Members members, RecordedGateway gateway, @LocalServerPort int port) {
        this.members = members;
        this.gateway = gateway;
        this.site = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @CsvSource({"fr, 1280", "fr, 360", "en, 1280", "en, 360"})
    void findsNoAccessibilityViolation(String language, int width) {
        for (var pages : List.of(OWN, REGION)) {
            var member = pages == OWN ? members.owner() : members.editor();
            chromium.visit(width, true, page -> {
                as(member, page);
                for (var path : pages) {
                    assertThat(page.navigate(site + "/" + language + path).status())
                            .as(path)
                            .isEqualTo(200);
                    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                    Chromium.assertAccessible(page);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesAPieceOfEquipmentByKeyboard(boolean scripts) {
        var owner = members.owner();
        gateway.tell("/api/enterprises/" + ENTERPRISE + "/statement", 200, "{\"revision\":0}");
        chromium.visit(1280, scripts, page -> {
            as(owner, page);
            page.navigate(site + "/fr/organisation/" + ENTERPRISE + "/equipment");
            page.locator("#row-0-concept").focus();
            page.keyboard().type("Chariot élévateur");
            page.keyboard().press("Tab");
            page.keyboard().type("Chariot");
            page.keyboard().press("Tab");
            page.keyboard().type("Heftruck");
            page.locator("#row-0-capacity").focus();
            page.keyboard().type("2,5");
            page.keyboard().press("Enter");
            page.waitForURL("**/contributions/**");
        });
        assertThat(JsonMapper.shared()
                        .readTree(gateway.asked(CONTRIBUTIONS).getLast().body())
                        .path("statement"))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"equipment":[{"concept":"equipment:forklift","name":{"fr":"Chariot","nl":"Heftruck"},"capacity":2.5}]}"""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void erasesWhatIsHeldByKeyboardAfterASecondThought(boolean scripts) {
        var owner = members.owner();
        chromium.visit(1280, scripts, page -> {
            as(owner, page);
            page.navigate(site + "/en/about");
            press(page, "My data");
            assertThat(page.locator("main").innerText()).contains("1,200");
            assertThat(page.locator("main a[download]").getAttribute("href")).isEqualTo("/api/me/data");
            press(page, "See what would be erased");
            assertThat(gateway.asked("/api/me/data")).isEmpty();
            var token = page.locator("main form input[name=token]").inputValue();
            assertThat(token).isNotBlank();
            page.locator("main form button").focus();
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("It is erased"))
                    .waitFor();
            if (scripts) {
                Chromium.assertAccessible(page);
            }
        });
        assertThat(gateway.asked("/api/me/data"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.method()).isEqualTo("DELETE"));
    }

    @Test
    void leadsFromAnErrorToItsFieldWithoutAScript() {
        var owner = members.owner();
        chromium.visit(360, false, page -> {
            as(owner, page);
            page.navigate(site + "/en/organisation/" + ENTERPRISE + "/equipment");
            page.locator("#row-1-capacity").fill("much");
            page.locator(".write .steps button").click();
            assertThat(page.evaluate("document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            page.locator("[role=alert] a").click();
            assertThat(page.url()).endsWith("#row-1-capacity");
            assertThat(page.locator("#row-1-capacity").inputValue()).isEqualTo("much");
        });
        assertThat(gateway.asked(CONTRIBUTIONS)).isEmpty();
    }

    @Test
    void staysAccessibleWithErrorsAndChoices() {
        var owner = members.owner();
        gateway.tell("/api/suggestions", 200, """
                {"items":[{"kind":"equipment","id":"equipment:forklift","label":"Chariot élévateur"}]}""");
        for (int width : new int[] {1280, 360}) {
            chromium.visit(width, true, page -> {
                as(owner, page);
                page.navigate(site + "/fr/organisation/" + ENTERPRISE + "/equipment");
                page.locator("#row-1-concept").fill("Clark");
                page.locator("#row-1-capacity").fill("much");
                page.locator(".write .steps button").click();
                page.locator("fieldset.choices").waitFor();
                Chromium.assertAccessible(page);
            });
        }
    }

    @Test
    void showsToEverybodyWhatAnEnterpriseSaysOfItself() {
        var path = "/api/enterprises/" + ENTERPRISE;
        gateway.tell(
                path,
                200,
                RecordedGateway.recording("fr-siren-000000018", "fr")
                        .replaceFirst("\\{", "{\"offers\":" + RecordedGateway.recording("statement", "fr") + ","));
        for (int width : new int[] {1280, 360}) {
            chromium.visit(width, true, page -> {
                page.navigate(site + "/nl/enterprises/" + ENTERPRISE);
                assertThat(page.locator("section[aria-labelledby=own-word]").innerText())
                        .contains("Grote lasersnijder", "2,5", "Menuiserie fine", "ISO 9001", "Ville de Lille");
                Chromium.assertAccessible(page);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, 1280", "de, 1280", "fr, 820", "nl, 620", "de, 360", "en, 320"})
    void keepsTheLanguagesOnOneLineBesideALongName(String language, int width) {
        var owner = members.owner();
        gateway.tell("/api/me", 200, """
                {"subject":"x","name":"Marie-Antoinette Vandenbroucke-Delacroix de la Fondation wallonne","roles":["contributor"],
                 "regions":["BE3"],"organisations":[]}""");
        chromium.visit(width, true, page -> {
            as(owner, page);
            page.navigate(site + "/" + language + "/about");
            assertThat(page.evaluate(
                            "new Set([...document.querySelectorAll('.languages a')].map(a => a.offsetTop)).size"))
                    .isEqualTo(1);
            assertThat((Boolean) page.evaluate("""
                            (() => { const a = document.querySelector('.person a'), b = document.querySelector('.person button');
                              return a.offsetHeight < 40 && Math.abs(a.offsetTop - b.offsetTop) < 12 && b.offsetHeight < 48; })()"""))
                    .as("the name and the way out on one line")
                    .isTrue();
            assertThat(page.locator(".person a").first().getAttribute("title")).endsWith("wallonne");
            Chromium.assertAccessible(page);
        });
    }

    /** Writes pictures of every page, to be looked at. */
    @Test
    @EnabledIfSystemProperty(named = "observatory.pictures", matches = ".+")
    void takesPictures() {
        var folder = Path.of(System.getProperty("observatory.pictures"));
        for (var language : List.of("fr", "en")) {
            for (int width : new int[] {1280, 360}) {
                for (var pages : List.of(OWN, REGION)) {
                    var member = pages == OWN ? members.owner() : members.editor();
                    chromium.visit(width, true, page -> {
                        as(member, page);
                        for (var path : pages) {
                            page.navigate(site + "/" + language + path);
                            var name = (path + "-" + language + "-" + width)
                                    .substring(1)
                                    .replaceAll("[^A-Za-z0-9]+", "-");
                            page.screenshot(new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(folder.resolve(name + ".png")));
                        }
                    });
                }
            }
        }
    }

    /** The link of these words, by keyboard. */
    private static void press(Page page, String words) {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
        link.focus();
        var before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }

    private static void as(Member member, Page page) {
        page.setExtraHTTPHeaders(member.headers());
    }
}
