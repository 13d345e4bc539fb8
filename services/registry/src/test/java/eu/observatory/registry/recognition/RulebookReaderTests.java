package eu.observatory.registry.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulebookReaderTests {

    private static final LocalDate FIRST = LocalDate.of(2014, 8, 1);
    private static final LocalDate SECOND = LocalDate.of(2030, 1, 1);

    @Test
    void readsEveryVintageWithItsForms() {
        Rulebook rulebook = new RulebookReader(getClass(), "/recognition/").read();
        assertThat(rulebook.vintages()).extracting(Vintage::country).contains("FR", "BE");
        assertThat(rulebook.vintages())
                .allSatisfy(vintage -> assertThat(vintage.forms()).hasSizeGreaterThan(20));
    }

    @Test
    void refusesToStartWithoutRules() {
        assertThatThrownBy(() -> new RulebookReader(getClass(), "/nowhere/").read())
                .hasMessageContaining("no rules at /nowhere/vintages.csv");
    }

    @Test
    void newVintageTakesOverOnItsDay() {
        Rulebook rulebook = new Rulebook(
                java.util.List.of(vintage("2014", FIRST, Verdict.STATUTORY), vintage("2030", SECOND, Verdict.OUTSIDE)));
        assertThat(rulebook.form("fr-cj", "9220", SECOND.minusDays(1))
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Verdict.STATUTORY);
        assertThat(rulebook.form("fr-cj", "9220", SECOND).orElseThrow().verdict())
                .isEqualTo(Verdict.OUTSIDE);
        assertThat(rulebook.nextChange("FR", FIRST)).isEqualTo(SECOND);
        assertThat(rulebook.nextChange("FR", SECOND)).isNull();
        assertThat(rulebook.inForce("FR", FIRST.minusDays(1))).isEmpty();
    }

    private static Vintage vintage(String year, LocalDate from, Verdict verdict) {
        return new Vintage(
                "FR",
                "fr-cj",
                "rule",
                year,
                from,
                "insee",
                "legal category",
                Map.of("9220", new FormRule("9220", verdict, "association", "association")));
    }
}
