package eu.observatory.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import eu.observatory.portal.SignedIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class ImportBrowserTests {

    private static final String JOB = RecordedGateway.JOB.replace("/api", "/fr/operator");
    private static final String SET = RecordedGateway.SET.replace("/api", "/fr/operator");

    @RegisterExtension
    private static final Chromium chromium = new Chromium();

    private final RecordedGateway gateway;
    private final String site;

    @Autowired
    ImportBrowserTests(RecordedGateway gateway, @LocalServerPort int port) {
        this.gateway = gateway;
        this.site = "http://127.0.0.1:" + port;
    }

    @Test
    void findsNoAccessibilityViolation() {
        for (int width : new int[] {1280, 360}) {
            chromium.visit(width, true, page -> {
                page.setExtraHTTPHeaders(SignedIn.of("operator"));
                page.route("**/progress", Route::abort);
                for (var path : List.of("/fr/operator/imports", JOB, SET)) {
                    page.navigate(site + path);
                    Chromium.assertAccessible(page);
                }
            });
        }
    }

    @Test
    void startsAnImportWithoutScripts(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("list.csv"), "identifier,scheme\n");
        chromium.visit(1280, false, page -> {
            page.setExtraHTTPHeaders(SignedIn.of("operator"));
            page.navigate(site + "/fr/operator/imports");
            page.locator("main form button").click();
            page.waitForURL(site + SET);
            page.locator("input[type=file]").setInputFiles(file);
            page.locator(".upload button").click();
            page.waitForURL(site + SET);
            page.locator("select[name=format]").selectOption("list");
            page.locator("input[name=dataset]").fill("insertion-fr");
            page.locator(".order button").click();
            page.waitForURL(site + JOB);
        });
        assertThat(gateway.asked(RecordedGateway.SET + "/files/list.csv")).hasSize(1);
    }

    @Test
    void sendsFilesStraightToTheApi(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("list.csv"), "identifier,scheme\n");
        chromium.visit(1280, true, page -> {
            page.setExtraHTTPHeaders(SignedIn.of("operator"));
            var sent = new ArrayList<String>();
            page.route("**/api/imports/sets/**", route -> {
                sent.add(route.request().method() + route.request().url().substring(site.length()));
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(sent.size() == 1 ? 413 : 200)
                        .setBody("""
                        {"detail":"Too large for the spool"}"""));
            });
            page.navigate(site + SET);
            page.locator("input[type=file]").setInputFiles(file);
            page.locator(".upload button").click();
            page.getByText("Too large for the spool").waitFor();
            page.locator(".upload button").click();
            page.waitForCondition(() -> sent.size() == 2);
            assertThat(sent)
                    .containsOnly("PUT" + RecordedGateway.SET + "/files/list.csv")
                    .hasSize(2);
        });
    }

    @Test
    void followsAnImportToItsEnd() {
        chromium.visit(1280, true, page -> {
            page.setExtraHTTPHeaders(SignedIn.of("operator"));
            page.route("**/progress", route -> {
                gateway.tell(RecordedGateway.JOB, 200, recorded().replace("\"reading\"", "\"done\""));
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("event: progress\ndata: {}\n\nevent: end\nid: end\ndata: {}\n\n"));
            });
            page.navigate(site + JOB);
            page.locator("#job-state", new Page.LocatorOptions().setHasText("Terminé"))
                    .waitFor();
            assertThat(page.locator("#job[data-progress]").count()).isZero();
        });
    }

    private static String recorded() {
        return RecordedGateway.recording("import", "fr");
    }
}
