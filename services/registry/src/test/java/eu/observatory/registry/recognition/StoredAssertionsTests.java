package eu.observatory.registry.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.registry.RegistryTest;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Intake;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.recognition.ListedAssertions.Listed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class StoredAssertionsTests {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final String ONE = "fr-siren-000000018";
    private static final String TWO = "fr-siren-000000026";

    @Autowired
    private ListedAssertions assertions;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate enterprise, enterprise_source, enterprise_revision, assertion, outbox_mark")
                .update();
    }

    @Test
    void listPutsAnEnterpriseInUnderItsLens() {
        hold(ONE, false);
        assertThat(assertions.take("insertion-fr", false, List.of(listed(ONE, "ACI", JANUARY))))
                .isEqualTo(1);
        assertThat(principles(ONE)).isEqualTo("2 in");
    }

    @Test
    void listLookedAtAgainChangesNothingButTheDateOfChecking() {
        hold(ONE, false);
        assertions.take("insertion-fr", false, List.of(listed(ONE, "ACI", JANUARY)));
        assertThat(assertions.take("insertion-fr", false, List.of(listed(ONE, "ACI", FEBRUARY))))
                .isZero();
        assertThat(principles(ONE)).isEqualTo("2 in");
        assertThat(assertions.about(List.of(ONE), false).get(ONE))
                .extracting(Assertion::lastChecked)
                .containsExactly(FEBRUARY);
    }

    @Test
    void newLineReplacesWhatTheListSaidBefore() {
        hold(ONE, false);
        assertions.take("insertion-fr", false, List.of(listed(ONE, "ACI", JANUARY), listed(ONE, "EI", JANUARY)));
        assertThat(assertions.take("insertion-fr", false, List.of(listed(ONE, "ETTI", FEBRUARY))))
                .isEqualTo(1);
        assertThat(assertions.about(List.of(ONE), false).get(ONE))
                .extracting(Assertion::evidence)
                .containsExactly("ETTI");
    }

    @Test
    void assertionWaitsForItsEnterprise() {
        assertions.take("insertion-fr", false, List.of(listed(ONE, "ACI", JANUARY)));
        assertThat(assertions.listed("", 10)).containsExactly(ONE);
        hold(ONE, false);
        assertThat(principles(ONE)).isEqualTo("1 in");
    }

    @Test
    void endedAssertionStaysToBeSeenAndCountsNoMore() {
        hold(ONE, false);
        assertions.take("insertion-fr", false, List.of(listed(ONE, "ACI", JANUARY)));
        assertThat(assertions.end("insertion-fr", FEBRUARY, List.of(ONE, TWO))).isEqualTo(1);
        assertThat(assertions.end("insertion-fr", FEBRUARY, List.of(ONE))).isZero();
        assertThat(principles(ONE)).isEqualTo("3 unknown");
        assertThat(jdbc.sql("select state #>> '{assertions,1,validTo}' from enterprise")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-02-01");
        assertThat(assertions.running("insertion-fr", "", 10)).isEmpty();
    }

    @Test
    void withdrawnListLeavesNothingBehind() {
        hold(ONE, false);
        assertions.take("insertion-fr", false, List.of(listed(ONE, "ACI", JANUARY), listed(TWO, "ACI", JANUARY)));
        assertThat(assertions.withdraw("insertion-fr", 1)).isEqualTo(1);
        assertThat(assertions.withdraw("insertion-fr", 10)).isEqualTo(1);
        assertThat(assertions.withdraw("insertion-fr", 10)).isZero();
        assertThat(principles(ONE)).isEqualTo("3 unknown");
    }

    @Test
    void sampleListIsNotHeardForARealEnterprise() {
        hold(ONE, false);
        hold(TWO, true);
        assertions.take("sample-list", true, List.of(listed(ONE, "ACI", JANUARY), listed(TWO, "ACI", JANUARY)));
        assertThat(principles(ONE)).isEqualTo("1 unknown");
        assertThat(principles(TWO)).isEqualTo("2 in");
    }

    @Test
    void listsTheListedPageByPage() {
        assertions.take("insertion-fr", false, List.of(listed(TWO, "ACI", JANUARY), listed(ONE, "ACI", JANUARY)));
        assertions.take("esus", false, List.of(listed(ONE, "ESUS", JANUARY)));
        assertThat(assertions.listed("", 1)).containsExactly(ONE);
        assertThat(assertions.listed(ONE, 1)).containsExactly(TWO);
        assertThat(assertions.running("esus", "", 10)).containsExactly(ONE);
    }

    private void hold(String id, boolean sample) {
        Source source = new Source(sample ? "sample" : "sirene", JANUARY, "etalab-2.0", true, sample);
        LegalForm form = new LegalForm("fr-cj", "9220", "association");
        Facts facts = new Facts(
                id,
                "FR",
                Status.ACTIVE,
                null,
                null,
                List.of(),
                List.of(),
                form,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false);
        intake.take(source, List.of(facts));
    }

    /** Revision and standing by principles. */
    private String principles(String id) {
        return jdbc.sql("select revision || ' ' || (state #>> '{memberships,1,standing}') from enterprise where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static Listed listed(String id, String evidence, LocalDate checked) {
        return new Listed(
                id,
                new Assertion(
                        Lens.PRINCIPLES,
                        true,
                        "dreets",
                        "fr-insertion@2018",
                        JANUARY,
                        null,
                        evidence,
                        "insertion-fr",
                        checked));
    }
}
