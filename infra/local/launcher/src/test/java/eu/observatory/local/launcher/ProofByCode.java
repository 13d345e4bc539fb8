package eu.observatory.local.launcher;

import static eu.observatory.local.launcher.Chromium.accessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A contributor claims an enterprise of Wallonia by the code that goes to its published address: the letter is fetched
 * from the mail server, another code is refused in words, and from the right one on what they write is published at once.
 */
record ProofByCode(Chromium chromium, String site, LaunchedPlatform platform) {

    private static final Pattern DIGITS = Pattern.compile("^ +([0-9]{6})$", Pattern.MULTILINE);
    private static final String TAKEN = "be-kbo-1999996676";

    /** An enterprise with a published address. */
    private record Reachable(String id, String email) {}

    void fromCodeToSearch() throws IOException, InterruptedException {
        Reachable enterprise = reachable();
        Searching searching = new Searching(chromium, site, enterprise.id());
        assertThat(searching.finds("vannerie", "fr")).isFalse();
        chromium.visit(site, "newcomer-namur", "fr", page -> {
            claim(page, enterprise);
            String code = code(enterprise);
            enter(page, "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000));
            assertThat(page.locator("#code-expected").innerText())
                    .isEqualTo("Ce n’est pas le code envoyé. Vérifiez les six chiffres.");
            accessible(page);
            enter(page, code);
            page.locator(".lead:has-text('publié aussitôt')").waitFor();
            assertThat(page.locator("main .tag").first().innerText()).isEqualTo("acceptée");
            accessible(page);
            writeAtOnce(page, enterprise);
        });
        Map.of("vannerie", "fr", "mandenvlechten", "nl").forEach(searching::findsSoon);
    }

    /** The first of the sample that publishes an address and that nobody claims elsewhere. */
    private Reachable reachable() throws IOException, InterruptedException {
        for (JsonNode listed : platform.api("/enterprises?sample=true&region=BE3&status=active&limit=100")
                .get("items")) {
            String id = listed.get("id").asString();
            JsonNode email = platform.api("/enterprises/" + id).at("/contact/email");
            if (!email.isMissingNode() && !id.equals(TAKEN)) {
                return new Reachable(id, email.asString());
            }
        }
        throw new AssertionError("no enterprise of the sample publishes an address");
    }

    private void claim(Page page, Reachable enterprise) {
        page.navigate(site + "/fr/enterprises/" + enterprise.id());
        page.locator("section.yours a").first().click();
        assertThat(page.locator("input[value=code]").isChecked()).isTrue();
        page.locator(".write .steps button").click();
        page.waitForURL("**/organisation/claims/*");
        String email = enterprise.email();
        assertThat(page.locator("form.write").innerText())
                .contains("Il a été envoyé à " + email.charAt(0) + "…" + email.substring(email.indexOf('@')));
        assertThat(page.content()).doesNotContain(email);
        accessible(page);
    }

    private String code(Reachable enterprise) {
        Letter letter = Letter.to(enterprise.email(), platform.run().resolve("mail"));
        assertThat(letter.subject()).startsWith("Code pour revendiquer la fiche de ");
        assertThat(letter.text()).contains("/fr/enterprises/" + enterprise.id());
        Matcher digits = DIGITS.matcher(letter.text());
        assertThat(digits.find()).as(letter.text()).isTrue();
        return digits.group(1);
    }

    private static void enter(Page page, String code) {
        page.locator("#code").fill(code);
        page.locator("button[value=code]").click();
    }

    private void writeAtOnce(Page page, Reachable enterprise) {
        page.navigate(site + "/fr/organisation");
        page.locator("section[aria-labelledby=speaks] a[href$='" + enterprise.id() + "']")
                .click();
        accessible(page);
        page.locator("a[href$='" + enterprise.id() + "/skills']").click();
        page.locator("#row-0-name-fr").fill("Vannerie d’osier");
        page.locator("#row-0-name-nl").fill("Mandenvlechten met wilg");
        page.locator(".write .steps button").last().click();
        page.waitForURL("**/organisation/" + enterprise.id() + "?published=skills");
        assertThat(page.locator("section[aria-labelledby=section-skills]").innerText())
                .contains("Vannerie d’osier", "Mandenvlechten met wilg");
        accessible(page);
    }
}
