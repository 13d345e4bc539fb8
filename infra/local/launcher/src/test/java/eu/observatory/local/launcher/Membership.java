package eu.observatory.local.launcher;

import static eu.observatory.local.launcher.Chromium.accessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** What somebody with an account does, by name of this machine and in one language: signs in, is known, signs out. */
record Membership(Chromium chromium, String site, String language) {

    private static final String NAME = "Contributor, Namur (sample)";

    void fromSignInToSignOut(Runnable restart) {
        chromium.visit(language, page -> {
            signIn(page);
            readTheAccount(page);
            restart.run();
            page.navigate(site + "/" + language + "/account");
            assertThat(page.locator(".person").innerText()).contains(NAME);
            signOut(page);
        });
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
        assertThat(page.locator(".person a:not(.own)").innerText()).isEqualTo(NAME);
        assertThat(page.context().cookies(site))
                .anyMatch(cookie -> cookie.name.equals("observatory") && cookie.httpOnly);
        accessible(page);
    }

    private void readTheAccount(Page page) {
        page.locator(".person a:not(.own)").click();
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
}
