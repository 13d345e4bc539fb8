package eu.observatory.local.launcher;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages in a real browser, and notes whatever ran, wanted to run or became part of a page that should be text. */
final class Inspection implements AutoCloseable {

    private static final String WATCH = """
            window.seen = [];
            window.canary = () => window.seen.push('a script ran');
            document.addEventListener('securitypolicyviolation',
                event => window.seen.push('held back: ' + event.effectiveDirective + ' ' + event.blockedURI));
            """;

    /** Elements and attributes that no page of ours has. */
    private static final String STRANGE = """
            () => [...window.seen, ...[...document.querySelectorAll('*')].flatMap(element => [
              ...[...element.attributes]
                .filter(attribute => /^on|^(data-)?hx-on|^srcdoc$/i.test(attribute.name)
                  || /^\\s*(javascript|data|vbscript):/i.test(attribute.value))
                .map(attribute => element.tagName + ' ' + attribute.name + '=' + attribute.value),
              ...(element.matches('iframe, object, embed, base, style, video, audio, math, template, marquee,'
                  + ' script:not([src]), link[rel=stylesheet][href*="//"], animate') ? [element.outerHTML] : [])])]
            """;

    private final List<String> wrong = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;

    Inspection(Chromium chromium, String language) {
        this.context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale(language));
        context.addInitScript(WATCH);
        this.page = context.newPage();
        page.onDialog(dialog -> {
            wrong.add(page.url() + ": a dialog said " + dialog.message());
            dialog.dismiss();
        });
    }

    Page page() {
        return page;
    }

    /** Returns what a reader sees, spaces folded. */
    String open(String address) {
        Response response = page.navigate(address);
        if (response != null && response.status() >= 500) {
            wrong.add(address + ": answered " + response.status());
        }
        return look();
    }

    String look() {
        Object found = page.evaluate(STRANGE);
        ((List<?>) found).forEach(strange -> wrong.add(page.url() + ": " + strange));
        return folded(page.locator("body").textContent());
    }

    static String folded(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        context.close();
    }
}
