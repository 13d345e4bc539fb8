package eu.observatory.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "faire repasser mon linge | repasser linge",
                "iemand om mijn gras te maaien | gras maaien",
                "ich kann meine Schulden nicht bezahlen | Schulden bezahlen",
                "someone to mow my lawn | mow lawn",
                "de la | de la",
            })
    void setsAsideWhatSaysNothing(String q, String telling) {
        Words words = Words.of(q);

        assertThat(words.telling().stream().map(words.all()::get)).isEqualTo(List.of(telling.split(" ")));
    }

    @Test
    void readsLettersThatStandApartAsOneWord() {
        assertThat(Words.of("S O L I Lille").all()).containsExactly("SOLI", "Lille");
        assertThat(Words.of("plan b").all()).containsExactly("plan", "b");
    }

    @Test
    void readsLettersBetweenDotsAsOneWord() {
        assertThat(Words.of("C.P.A.S. de Mons").all()).containsExactly("CPAS", "de", "Mons");
        assertThat(Words.of("c.p.a.s").all()).containsExactly("cpas");
        assertThat(Words.of("J. Dupont").all()).containsExactly("J", "Dupont");
    }

    @Test
    void joinsNeighbours() {
        assertThat(Words.of("werk spoor leie").joined(1)).containsExactly("werkspoor", "spoorleie");
    }
}
