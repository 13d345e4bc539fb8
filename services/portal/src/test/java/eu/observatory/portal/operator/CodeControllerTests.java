package eu.observatory.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Forms;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CodeControllerTests {

    private final Forms forms;
    private final RecordedGateway gateway;

    @Autowired
    CodeControllerTests(Forms forms, RecordedGateway gateway) {
        this.forms = forms;
        this.gateway = gateway;
    }

    @Test
    void countsEveryListAndDatesItsFiles() {
        gateway.tell("/api/concepts", 200, "{\"items\":[{}],\"total\":615}");
        gateway.tell("/api/territories", 200, "{\"items\":[{}],\"total\":34875}");
        assertThat(forms.read("/en/operator/codes"))
                .contains("Belgian legal forms", ">615<", "Municipalities", ">34,875<")
                .contains("communes-fr", "2026-01-01", "never loaded");
        assertThat(gateway.asked("/api/concepts"))
                .extracting(asked -> asked.parameters().get("scheme").getFirst())
                .contains("nace-rev2.1", "skill", "lexicon");
        assertThat(gateway.asked("/api/territories"))
                .allSatisfy(asked -> assertThat(asked.parameters()).containsEntry("limit", List.of("1")));
    }

    @Test
    void saysWhatCannotBeCountedNow() {
        gateway.refuse("/api/concepts", 503, "unavailable");
        gateway.refuse("/api/imports/codes", 404, "not-found");
        assertThat(forms.read("/en/operator/codes")).contains(">unknown<", "Not available at the moment.");
    }
}
