package eu.observatory.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Forms;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The first page of the operator's workspace: how everything is. */
@PortalTest
class OverviewTests {

    private static final String PAGE = "/en/operator";
    private static final String REGISTRY = "/api/operations/registry/condition";
    private static final String SEARCH = RecordedGateway.OPERATIONS + "/condition";

    private final Forms forms;
    private final RecordedGateway gateway;

    @Autowired
    OverviewTests(Forms forms, RecordedGateway gateway) {
        this.forms = forms;
        this.gateway = gateway;
    }

    @Test
    void saysWhenAllIsWellAndRefreshesItself() {
        assertThat(forms.read(PAGE))
                .contains("Everything answers, and everything that was promised is kept.")
                .contains("data-hx-trigger=\"every 15s\"", "<meta http-equiv=\"refresh\" content=\"30\"")
                .doesNotContain("does not answer", "your attention");
    }

    @Test
    void showsEveryServiceOfTheGatewayWithWhatItLeansOn() {
        assertThat(text())
                .contains("Gateway answers account service database 20 Nov 2026, 08:00:00 1.0.0")
                .contains("Registry answers database event broker account service 20 Nov")
                .contains("Search answers")
                .contains("Portal answers");
    }

    @Test
    void tellsWhatWaitsInWords() {
        assertThat(text())
                .contains("Changes waiting to be published 12")
                .contains("Wait of the oldest change to be published 3 seconds 5 minutes kept")
                .contains("Events waiting to be read registry.enterprises search 42 5,000 kept")
                .contains("Events waiting to be read registry.enterprises search-express 0 5,000 kept")
                .contains("Possible duplicates to decide about 1,236")
                .contains("Wait of the oldest message 3 days 15 days kept");
    }

    @Test
    void tellsHowOldEachDatasetIsAndNeverTakesNothingForZero() {
        assertThat(text())
                .containsPattern("SIRENE \\(Insee\\) \\d+ \\w+ ago 1 Nov 2026 45 days kept")
                .containsPattern("Demonstration profiles sample \\d+ \\w+ ago nothing promised")
                .contains("CBE open data 45 days never imported");
    }

    @Test
    void namesWhatIsBrokenFirst() {
        gateway.tell(REGISTRY, 200, """
                {"service":"registry","startedAt":"2026-11-20T07:00:05Z",
                 "dependencies":[{"name":"database","answers":true},{"name":"broker","answers":false}],
                 "figures":[
                  {"metric":"observatory_outbox_lag_seconds","kind":"lag","labels":{},"value":721,"most":300,"standing":"broken"},
                  {"metric":"observatory_outbox_marks","kind":"lag","labels":{},"standing":"unknown"}]}""");
        assertThat(text())
                .contains("2 things need your attention")
                .contains("Registry: gets no answer from “event broker”")
                .contains("Wait of the oldest change to be published · 12 minutes (at most 5 minutes)")
                .contains("One number cannot be told at the moment.")
                .contains("Changes waiting to be published cannot be told at the moment")
                .doesNotContain("Everything answers");
    }

    @ParameterizedTest
    @CsvSource({
        "503, unavailable, does not answer",
        "504, timeout, does not answer",
        "404, not-found, does not tell how it is"
    })
    void tellsOfAServiceThatIsDownInItsRow(int status, String slug, String words) {
        gateway.refuse(SEARCH, status, slug);
        assertThat(text()).containsPattern("Search .{0,20}" + words).contains("Registry answers");
    }

    @Test
    void waitsForNoServiceForLong() {
        gateway.stall(SEARCH, Duration.ofMinutes(1));
        assertThat(text()).contains("One thing needs your attention Search: does not answer");
    }

    @Test
    void standsWithoutTheListOfServices() {
        gateway.refuse("/api/operations", 503, "unavailable");
        assertThat(text())
                .contains("Gateway: does not answer")
                .contains("The gateway does not say at the moment which services there are.")
                .contains("Portal answers");
    }

    /** Somebody else's: what it leaves out, and what nobody has named, is shown as it is. */
    @Test
    void showsAServiceThatNobodyHereKnows() {
        gateway.tell("/api/operations", 200, """
                {"service":"gateway","services":["tenders"]}""");
        gateway.tell("/api/operations/tenders/condition", 200, """
                {"dependencies":[{"name":"ledger","answers":false}],
                 "figures":[{"metric":"tenders_open","value":1234,"most":1000,"standing":"broken"},{}]}""");
        assertThat(text())
                .contains("tenders: gets no answer from “ledger”")
                .contains("tenders answers ledger does not answer")
                .contains("tenders_open 1,234 1,000 exceeded");
    }

    /** As a reader sees it, without markup. */
    private String text() {
        return forms.read(PAGE)
                .replaceAll("(?s)<head>.*?</head>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }
}
