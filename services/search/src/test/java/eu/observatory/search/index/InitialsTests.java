package eu.observatory.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Centre public d'action sociale | cpdas cpas",
                "Openbaar Centrum voor Maatschappelijk Welzijn | ocvmw ocmw",
                "Ateliers du Vent ASBL | adv",
                "Terre, Eau et Ciel - ASBL | teec tec",
                "A.R.T.O.I.S. | artois",
                "S O L I | soli",
                "TVBK | tvbk",
            })
    void shortensANameAsReadersDo(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(List.of(initials.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Menuiserie",
                "Le Vent",
                "",
                "«»",
                "De la",
                "One two three four five six seven eight nine ten eleven"
            })
    void leavesOthersAlone(String name) {
        assertThat(Initials.of(name)).isEmpty();
    }
}
