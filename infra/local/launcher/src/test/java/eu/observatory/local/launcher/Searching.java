package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;

/** Visitors who are not signed in and look for one enterprise. */
record Searching(Chromium chromium, String site, String enterprise) {

    private static final Duration SECONDS = Duration.ofSeconds(30);

    boolean finds(String word, String language) {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(site + "/" + language + "/search?q=" + word);
            return page.locator(".hit h2 a[href$='" + enterprise + "']").count() == 1;
        }
    }

    void findsSoon(String word, String language) {
        await().atMost(SECONDS)
                .untilAsserted(() -> assertThat(finds(word, language)).as(word).isTrue());
    }
}
