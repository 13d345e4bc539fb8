package eu.observatory.local.launcher;

import static eu.observatory.local.launcher.Chromium.accessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a reader does first, in one language: a word, a province, an enterprise, why it is in or out. */
record Walk(Chromium chromium, String site, String language) {

    void fromWordToLenses() {
        chromium.visit(language, page -> {
            page.navigate(site + "/");
            accessible(page);
            page.locator("#q").fill("menuiserie");
            page.locator("form[role=search] button[type=submit]").first().click();
            narrowToAProvince(page);
            Locator enterprise = page.locator(".hit h2 a").first();
            String name = enterprise.innerText();
            enterprise.click();
            readBothLenses(page, name);
        });
    }

    private void narrowToAProvince(Page page) {
        page.locator(".hit").first().waitFor();
        accessible(page);
        int before = page.locator(".hit").count();
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        Locator province = page.locator("a[href*='nuts=']").first();
        province.click();
        page.waitForURL("**nuts=**");
        assertThat(page.locator(".hit").count()).isBetween(1, before);
        assertThat(page.locator(".chips a").count()).isPositive();
        accessible(page);
    }

    private void readBothLenses(Page page, String name) {
        assertThat(page.locator("h1").innerText()).isEqualToIgnoringCase(name);
        assertThat(page.locator(".lens-card").count()).isEqualTo(2);
        assertThat(page.locator(".lens-card .standing").allInnerTexts())
                .hasSize(2)
                .doesNotContain("");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        accessible(page);
    }
}
