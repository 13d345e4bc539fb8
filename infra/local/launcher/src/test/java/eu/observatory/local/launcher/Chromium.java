package eu.observatory.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser that the Makefile found; where there is none, the test is skipped and says so. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static Chromium start() {
        Optional<Path> executable = Stream.of(System.getenv("OBSERVATORY_CHROMIUM"), "/usr/bin/chromium")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            System.err.println("SKIPPED: the walk through the platform, for want of Chromium (OBSERVATORY_CHROMIUM)");
        }
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /** Someone of this language who has never been here before. */
    void visit(String language, Consumer<Page> visit) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale(language))) {
            visit.accept(context.newPage());
        }
    }

    /** The same, signed in with a sample account. */
    void visit(String site, String account, String language, Consumer<Page> visit) {
        visit(language, page -> {
            page.navigate(site + "/" + language + "/account");
            page.locator("main .button").click();
            page.locator(".accounts form:has(input[value='" + account + "']) button")
                    .click();
            page.waitForURL(site + "/" + language + "/account");
            visit.accept(page);
        });
    }

    /** Holds the page against the rules for accessible ones, as far as a machine can tell. */
    static void accessible(Page page) {
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> violation.getId() + ": " + violation.getHelp())
                        .toList();
        assertThat(violations).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
