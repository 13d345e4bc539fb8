package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;

/** What an operator sees of the platform without any other instrument: that it is whole, and what is not. */
record Operating(Chromium chromium, LaunchedPlatform platform, String site) {

    private static final Duration MOMENT = Duration.ofSeconds(90);

    void seesWhatWorksAndWhatDoesNot() {
        chromium.visit(site, "operator", "en", page -> {
            seesThatAllIsWell(page);
            try (Stopped _ = Stopped.of(platform, "LocalElasticsearch")) {
                seesSoon(page, "Search: gets no answer from “search index”");
            }
            try (Stopped _ = Stopped.of(platform, "LocalKafka")) {
                seesSoon(page, "Registry: gets no answer from “event broker”");
            }
            try (Stopped _ = Stopped.of(platform, "/apps/registry/")) {
                seesSoon(page, "Registry: does not answer");
            }
            seesThatAllIsWell(page);
        });
    }

    private void seesThatAllIsWell(Page page) {
        seesSoon(page, "Everything answers, and everything that was promised is kept.");
        assertThat(page.locator("main").innerText())
                .contains("Gateway", "Registry", "Search", "Portal", "sample", "0.1.0")
                .contains("Events waiting to be read", "Changes waiting to be published");
        assertThat(page.locator("#overview table .late").count()).isZero();
        Chromium.accessible(page);
    }

    private void seesSoon(Page page, String words) {
        await().atMost(MOMENT).untilAsserted(() -> {
            page.navigate(site + "/en/operator");
            assertThat(page.locator("#overview").innerText()).contains(words);
        });
    }
}
