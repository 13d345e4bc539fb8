package eu.observatory.search.reference;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.search.reference.Lexicon.Weight;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundTests {

    private static final Weight WEIGHT = new Weight() {

        @Override
        public boolean tells(String word) {
            return !word.equals("zusammen");
        }

        @Override
        public boolean weak(String word) {
            return Set.of("betrieb", "bedrijf", "arbeiten", "werkstatt").contains(word);
        }
    };

    @ParameterizedTest
    @CsvSource({
        "Möbeltischler, tischler",
        "Malerbetrieb, maler",
        "schildersbedrijf, schilder",
        "bosbouwbedrijf, bosbouw",
        "Straßenreinigung, reinigung",
    })
    void knowsTheEndOfACompoundAndWhatStandsBeforeAWeakEnd(String word, String part) {
        assertThat(new Compound(word, WEIGHT).known()).contains(part);
    }

    @Test
    void isSurerOfWhatStandsBeforeAWeakEnd() {
        assertThat(new Compound("bosbouwbedrijf", WEIGHT).known())
                .startsWith("bosbouw")
                .contains("bouwbedrijf");
    }

    @Test
    void leavesOutEndsThatSayNothing() {
        assertThat(new Compound("Holzwerkstatt", WEIGHT).known())
                .contains("holz")
                .doesNotContain("werkstatt");
        assertThat(new Compound("allezusammen", WEIGHT).known()).doesNotContain("zusammen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hout", "bedrijf", "3D-Drucker", "0123456789"})
    void takesNothingElseApart(String word) {
        assertThat(new Compound(word, WEIGHT).known()).isEmpty();
    }
}
