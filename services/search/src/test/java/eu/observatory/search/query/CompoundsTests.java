package eu.observatory.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundsTests {

    @ParameterizedTest
    @CsvSource({
        "NL, houtbewerkingsatelier, hout bewerking atelier",
        "NL, kantoorschoonmaak, kantoor schoonmaak",
        "NL, Kringloopwinkel, kringloop winkel",
        "DE, Gebäudereinigung, gebaude reinigung",
        "DE, Gebaeudereinigung, gebaude reinigung",
        "DE, Büroreinigung, buro reinigung",
        "DE, Arbeitsplatz, arbeits platz",
        "DE, Fahrradreparatur, fahrrad reparatur",
    })
    void takesACompoundApart(Compounds language, String word, String parts) {
        assertThat(language.parts(word)).isEqualTo(List.of(parts.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hout", "menuiserie", "Reinigung", "reinigungxyz", "", "houthouthouthouthouthout"})
    void leavesAnythingElseWhole(String word) {
        assertThat(Compounds.DE.parts(word)).isEmpty();
        assertThat(Compounds.NL.parts(word)).isEmpty();
    }
}
