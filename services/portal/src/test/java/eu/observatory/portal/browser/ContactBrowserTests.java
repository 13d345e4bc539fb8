package eu.observatory.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Somebody writes to a desk with a keyboard, and makes mistakes. */
@PortalTest
class ContactBrowserTests {

    private static final int LEAST_TIME = 3_100;

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final RecordedGateway gateway;
    private final String site;

    @Autowired
    ContactBrowserTests(RecordedGateway gateway, @LocalServerPort int port) {
        this.gateway = gateway;
        this.site = "http://127.0.0.1:" + port;
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 1280, true, Votre message est arrivé",
        "nl, 360, false, Uw bericht is aangekomen",
        "de, 1280, false, Ihre Nachricht ist angekommen",
        "en, 360, true, Your message has arrived"
    })
    void writesByKeyboardAndLearnsWhatWasWrong(String language, int width, boolean scripts, String arrived) {
        chromium.visit(width, scripts, page -> {
            page.navigate(site + "/" + language + "/contact?about=enterprise:fr-siren-000000018");
            to(page, "contact-name");
            page.keyboard().type("Zoë");
            to(page, "contact-text");
            page.keyboard().type("Short");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.waitForTimeout(LEAST_TIME);
            page.keyboard().press("Enter");
            page.locator("#contact-email-wrong").waitFor();
            assertThat(page.locator("#contact-name").inputValue()).isEqualTo("Zoë");
            assertThat(page.locator("#contact-text").inputValue()).isEqualTo("Short");
            if (scripts) {
                Chromium.assertAccessible(page);
            }

            page.locator("#wrong a").first().press("Enter");
            to(page, "contact-email");
            page.keyboard().type("someone@example.org");
            to(page, "contact-text");
            page.keyboard().type(" was not enough");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/contact/sent**");
            assertThat(page.locator("h1").textContent()).isEqualTo(arrived);
            assertThat(page.locator("main").textContent()).contains("7KQ3M-9WT2X");
        });
        assertThat(gateway.asked("/api/messages")).singleElement().satisfies(asked -> {
            var message = JsonMapper.shared().readTree(asked.body());
            assertThat(message.path("language").asString()).isEqualTo(language);
            assertThat(message.path("text").asString()).isEqualTo("Short was not enough");
            assertThat(message.at("/about/id").asString()).isEqualTo("fr-siren-000000018");
        });
    }

    /** By the key that leads from field to field; the trap is not one of them, and what has the focus is seen to have it. */
    private static void to(Page page, String field) {
        for (int steps = 0; !field.equals(page.evaluate("document.activeElement.id")); steps++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.name")).isNotEqualTo("website");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isNotEqualTo("none");
            assertThat(steps).isLessThan(60);
        }
        if (Boolean.TRUE.equals(page.evaluate("'value' in document.activeElement"))) {
            page.keyboard().press("End");
        }
    }
}
