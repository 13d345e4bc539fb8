package eu.observatory.portal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
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

/** The system's Chromium; where there is none, the test is skipped and says so. */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    static Chromium start() {
        var executable = executable();
        if (executable.isEmpty()) {
            System.err.println("SKIPPED: the browser tests, for want of Chromium (set OBSERVATORY_CHROMIUM)");
        }
        Assumptions.assumeTrue(executable.isPresent(), "no Chromium on this machine");
        return new Chromium(executable.orElseThrow());
    }

    void visit(int width, boolean scripts, Consumer<Page> walk) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts))) {
            walk.accept(context.newPage());
        }
    }

    /** What is not accessible on a page, as axe finds it. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        System.getenv("OBSERVATORY_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
