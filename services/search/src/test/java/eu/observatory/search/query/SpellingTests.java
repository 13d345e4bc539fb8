package eu.observatory.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellingTests {

    @Test
    void correctsWholeWordsAndTakesThemAsTheyAre() {
        assertThat(Spelling.corrected("nenu nenuiserie, l'nenu", Map.of("nenu", "menu$1")))
                .isEqualTo("menu$1 nenuiserie, l'menu$1");
        assertThat(Spelling.corrected("a.b axb", Map.of("a.b", "c"))).isEqualTo("c axb");
    }
}
