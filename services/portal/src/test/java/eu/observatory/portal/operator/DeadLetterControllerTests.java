package eu.observatory.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.Forms;
import eu.observatory.portal.Forms.Seen;
import eu.observatory.portal.PortalTest;
import eu.observatory.portal.RecordedGateway;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class DeadLetterControllerTests {

    private static final String PAGE = "/en/operator/dead-letters";
    private static final String LETTERS = RecordedGateway.OPERATIONS + "/dead-letters";

    private final Forms forms;
    private final RecordedGateway gateway;

    @Autowired
    DeadLetterControllerTests(Forms forms, RecordedGateway gateway) {
        this.forms = forms;
        this.gateway = gateway;
    }

    @Test
    void listsWhatWaitsByTopic() {
        assertThat(forms.read(PAGE))
                .contains("1,236 letters are waiting", "MismatchedInputException", "2,417 bytes", "deletion")
                .contains("href=\"" + PAGE + "?topic=registry.organisations\"")
                .contains("href=\"" + PAGE + "/registry.enterprises.search-0-12\"")
                .contains("href=\"" + PAGE + "?cursor=bmV4dA\"")
                .contains("&lt;token&gt;");
        assertThat(gateway.asked(LETTERS))
                .singleElement()
                .satisfies(asked -> assertThat(asked.parameters()).isEmpty());
    }

    @Test
    void narrowsToATopicAndKeepsItFromPageToPage() {
        assertThat(forms.read(PAGE + "?topic=registry.enterprises&cursor=a"))
                .contains("Give all about registry.enterprises back")
                .contains("href=\"" + PAGE + "/replay?topic=registry.enterprises\"")
                .contains("href=\"" + PAGE + "?topic=registry.enterprises&amp;cursor=bmV4dA\"")
                .contains("href=\"" + PAGE + "?topic=registry.enterprises\" rel=\"nofollow\"");
        assertThat(gateway.asked(LETTERS).getLast().parameters())
                .containsEntry("topic", List.of("registry.enterprises"))
                .containsEntry("cursor", List.of("a"));
    }

    @Test
    void showsALetterAsTextOnly() {
        assertThat(forms.read(PAGE + "/registry.enterprises.search-0-12"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "partition 0, offset 12", "ce_revision")
                .contains("The beginning only")
                .contains("href=\"" + PAGE + "/replay?letter=registry.enterprises.search-0-12\"")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1,'{\"all\":true}', ?replayed=1200&left=34",
        "topic=registry.organisations, 2, '{\"topic\":\"registry.organisations\"}', ?replayed=1200&left=34&topic=registry.organisations",
        "letter=registry.enterprises.search-0-12, 1, '{\"letter\":\"registry.enterprises.search-0-12\"}', ?replayed=1200&left=34"
    })
    void givesBackAfterASecondThought(String which, int meant, String body, String target) {
        var seen = forms.see(PAGE + "/replay?" + which);
        assertThat(gateway.asked(LETTERS + "/replay")).isEmpty();
        assertThat(seen.html())
                .contains(which.isEmpty() ? "1,236 letters will" : meant == 1 ? "One letter will" : "2 letters will");

        var field = which.split("=");
        forms.send(PAGE + "/replay", seen, field.length == 2 ? Map.of(field[0], field[1]) : Map.of("topic", ""))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", PAGE + target);
        assertThat(gateway.asked(LETTERS + "/replay"))
                .singleElement()
                .satisfies(asked -> assertThat(JsonMapper.shared().readTree(asked.body()))
                        .isEqualTo(JsonMapper.shared().readTree(body)));
    }

    @Test
    void saysHowManyWentBackAndHowManyWait() {
        assertThat(forms.read(PAGE + "?replayed=1200&left=34"))
                .contains("1,200 letters were given back.", "34 more are still waiting.");
        assertThat(forms.read(PAGE + "?replayed=1&left=0"))
                .contains("One letter was given back.")
                .doesNotContain("waiting.<");
    }

    @Test
    void refusesAFormThatWasNotMadeHere() {
        var seen = forms.see(PAGE + "/replay");
        forms.send(PAGE + "/replay", new Seen("", seen.cookie(), "0".repeat(64)), Map.of())
                .expectStatus()
                .isForbidden();
        assertThat(gateway.asked(LETTERS + "/replay")).isEmpty();
    }
}
