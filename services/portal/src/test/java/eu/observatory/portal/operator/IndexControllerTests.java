package eu.observatory.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Forms;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class IndexControllerTests {

    private static final String PAGE = "/en/operator/index";
    private static final String REBUILD = RecordedGateway.OPERATIONS + "/index/rebuild";

    private final Forms forms;
    private final RecordedGateway gateway;

    @Autowired
    IndexControllerTests(Forms forms, RecordedGateway gateway) {
        this.forms = forms;
        this.gateway = gateway;
    }

    @Test
    void followsARebuildThatRuns() {
        assertThat(forms.read(PAGE))
                .contains("Being rebuilt", "42,000 of 100,000", "42%", "observatory-7")
                .contains("data-hx-trigger=\"every 2s\"", "<meta http-equiv=\"refresh\"")
                .doesNotContain("Rebuild the index</button>");
    }

    @Test
    void beginsOneWhereNoneRuns() {
        gateway.tell(REBUILD, 200, "{\"state\":\"none\",\"read\":0,\"total\":0,\"skipped\":0}");
        var seen = forms.see(PAGE);
        assertThat(seen.html())
                .contains("Never rebuilt")
                .doesNotContain("every 2s")
                .doesNotContain("<progress");

        forms.send(PAGE, seen, Map.of())
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", PAGE);

        assertThat(gateway.asked(REBUILD).getLast().method()).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 202})
    void showsTheOneThatSomebodyElseBegan(int status) {
        gateway.tell(REBUILD, 200, "{\"state\":\"done\",\"read\":9,\"total\":9}");
        var seen = forms.see(PAGE);
        gateway.refuse(REBUILD, status, "conflict");
        forms.send(PAGE, seen, Map.of()).expectStatus().isSeeOther();
    }

    @Test
    void saysWhyOneFailed() {
        gateway.tell(REBUILD, 200, """
                {"state":"failed","read":10,"total":0,"failure":"Elasticsearch <away>"}""");
        assertThat(forms.read(PAGE)).contains("Rebuild failed", "Elasticsearch &lt;away&gt;", "Rebuild the index");
    }
}
