package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/** What somebody with an account does, by name of this machine and in one language: signs in, is known, signs out. */
record Membership(Chromium chromium, String site, String language) {

    private static final String NAME = "Contributor, Namur (sample)";

    interface Meanwhile {
        void happens() throws Exception;
    }

    void fromSignInToSignOut(Meanwhile restart) throws Exception {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setLocale(language))) {
            Page page = context.newPage();
            signIn(page);
            readTheAccount(page);
            restart.happens();
            page.navigate(site + "/" + language + "/account");
            assertThat(page.locator(".person").innerText()).contains(NAME);
            signOut(page);
        }
    }

    private void signIn(Page page) {
        page.navigate(site + "/" + language + "/partners");
        page.locator(".person a").focus();
        page.keyboard().press("Enter");
        page.locator("#username").waitFor();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        accessible(page);
        page.locator(".accounts button").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(site + "/" + language + "/partners");
        assertThat(page.locator(".person a").innerText()).isEqualTo(NAME);
        assertThat(page.context().cookies(site))
                .anyMatch(cookie -> cookie.name.equals("observatory") && cookie.httpOnly);
        accessible(page);
    }

    private void readTheAccount(Page page) {
        page.locator(".person a").click();
        page.waitForURL("**/account");
        assertThat(page.locator(".account").innerText())
                .contains(NAME, "contributor-namur", "Wallon", "Citoyens et Partage");
        accessible(page);
    }

    private void signOut(Page page) {
        page.locator(".person button").click();
        page.waitForURL(site + "/" + language);
        assertThat(page.locator(".person form").count()).isZero();
        page.goBack();
        page.waitForLoadState();
        assertThat(page.content()).doesNotContain("contributor-namur");
        page.navigate(site + "/" + language + "/account");
        assertThat(page.content()).doesNotContain("contributor-namur");
        page.locator("main .button").click();
        page.locator("#username").waitFor(); // the issuer asks again
    }

    private static void accessible(Page page) {
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> violation.getId() + ": " + violation.getHelp())
                        .toList();
        assertThat(violations).as(page.url()).isEmpty();
    }
}
