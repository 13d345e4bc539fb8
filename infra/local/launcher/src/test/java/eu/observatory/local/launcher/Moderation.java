package eu.observatory.local.launcher;

import static eu.observatory.local.launcher.Chromium.accessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A contributor who speaks for nobody yet claims an enterprise of Namur and proposes what it has and can; an editor of
 * another region can do nothing about that, the one of its region agrees, and everybody finds it.
 */
record Moderation(Chromium chromium, String site) {

    private static final String ENTERPRISE = "be-kbo-1999996676";

    void fromClaimToSearch() {
        AtomicReference<String> proposal = new AtomicReference<>("");
        as("newcomer-namur", "fr", page -> {
            claim(page);
            proposeEquipment(page);
            proposal.set(page.url().substring(page.url().lastIndexOf('/') + 1));
            proposeSkills(page);
        });
        as("editor-hauts-de-france", "fr", page -> staysOutside(page, proposal.get()));
        Searching searching = new Searching(chromium, site, ENTERPRISE);
        assertThat(searching.finds("thermoformeuse", "fr")).isFalse();
        as("editor-wallonia", "fr", page -> {
            accept(page, "claims", 1);
            accept(page, "contributions", 2);
        });
        Map.of("thermoformeuse", "fr", "vacuümvormmachine", "nl", "toneeldecor", "nl")
                .forEach(searching::findsSoon);
        as("newcomer-namur", "nl", this::speaksForIt);
    }

    private void claim(Page page) {
        page.navigate(site + "/fr/enterprises/" + ENTERPRISE);
        accessible(page);
        page.locator("section.yours a").first().click();
        page.locator("input[value=editor]").check();
        page.locator("#message").fill("Je coordonne l’atelier.");
        accessible(page);
        page.locator(".write .steps button").click();
        page.waitForURL("**/organisation/claims/*");
        accessible(page);
    }

    private void proposeEquipment(Page page) {
        page.navigate(site + "/fr/organisation/" + ENTERPRISE + "/equipment");
        page.locator("#row-0-name-fr").fill("Thermoformeuse à vide");
        page.locator("#row-0-name-nl").fill("Vacuümvormmachine");
        page.locator("#row-0-capacity").fill("2,5");
        page.locator("#row-0-unit").fill("m²/h");
        page.locator("#row-0-availability-fr").fill("le vendredi");
        accessible(page);
        send(page);
    }

    private void proposeSkills(Page page) {
        page.navigate(site + "/fr/organisation/" + ENTERPRISE + "/skills");
        page.locator("#row-0-name-fr").fill("Thermoformage de gabarits");
        page.locator("#row-0-name-nl").fill("Mallen thermovormen");
        page.locator("button[value=more]").click();
        page.locator("#row-1-name-fr").fill("Décor de scène en plastique");
        page.locator("#row-1-name-nl").fill("Toneeldecor in kunststof");
        send(page);
    }

    private static void send(Page page) {
        page.locator(".write .steps button").last().click();
        page.waitForURL("**/organisation/contributions/*");
        accessible(page);
    }

    private void staysOutside(Page page, String proposal) {
        page.navigate(site + "/fr/region");
        assertThat(page.locator("main").innerText()).doesNotContain("Citoyens et Partage");
        accessible(page);
        var answer = page.navigate(site + "/fr/region/contributions/" + proposal);
        assertThat(answer.status()).isEqualTo(403);
        accessible(page);
        var decided = page.context()
                .request()
                .post(
                        site + "/api/contributions/" + proposal + "/decision",
                        RequestOptions.create().setHeader("Origin", site).setData(Map.of("decision", "accept")));
        assertThat(decided.status()).isEqualTo(403);
    }

    private void accept(Page page, String queue, int many) {
        for (int done = 0; done < many; done++) {
            page.navigate(site + "/fr/region/" + queue);
            accessible(page);
            page.locator(".summaries a")
                    .filter(new Locator.FilterOptions().setHasText("Citoyens et Partage"))
                    .first()
                    .click();
            accessible(page);
            page.locator("button[value=accept]").click();
            page.locator("button[value=accept]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.locator("main .tag").first().innerText()).isEqualTo("acceptée");
        }
    }

    private void speaksForIt(Page page) {
        page.navigate(site + "/nl/organisation");
        assertThat(page.locator("main").innerText()).contains("Citoyens et Partage");
        accessible(page);
        page.navigate(site + "/nl/enterprises/" + ENTERPRISE);
        assertThat(page.locator("section[aria-labelledby=own-word]").innerText())
                .contains("Vacuümvormmachine", "2,5", "Toneeldecor in kunststof");
        accessible(page);
    }

    private void as(String account, String language, Consumer<Page> walk) {
        chromium.visit(site, account, language, walk);
    }
}
