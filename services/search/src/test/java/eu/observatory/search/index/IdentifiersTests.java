package eu.observatory.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTests {

    @ParameterizedTest
    @CsvSource({
        "123456789, 123456789",
        "123 456 789, 123456789",
        "123 456 789 00012, 12345678900012",
        "0123.456.789, 0123456789",
        "BE 0123.456.789, 0123456789",
        "BE0123456789, 0123456789",
        "123.456.789, 0123456789",
        "FR 12 123456789, 123456789",
        "FRXX123456789, 123456789",
        "W621001234, w621001234",
        "be-kbo-0123456789, 0123456789",
        "n° SIRET 123 456 789 00012, 12345678900012",
        "ondernemingsnummer: 0123.456.789, 0123456789",
        "numéro d'entreprise BE 0123.456.789, 0123456789",
        "KBO-nummer 0123456789, 0123456789",
        "USt-IdNr. BE0123456789, 0123456789",
        "RNA W621001234, w621001234",
        "mon siret est le 123 456 789 00012, 12345678900012",
        "tva be 0123.456.789, 0123456789",
        "Wie heißt das Unternehmen mit der Nummer 0123.456.789?, 0123456789",
        "Umsatzsteuer-Identifikationsnummer FR 12 123456789, 123456789",
        "123\u00a0456\u202f789, 123456789",
        "0123–456–789, 0123456789",
        "association W621001234 à Lens, w621001234",
        "vereniging met nummer BE 0123 456 789, 0123456789",
    })
    void readsANumberHoweverItIsTyped(String typed, String number) {
        assertThat(Identifiers.readings(typed)).contains(number);
    }

    @Test
    void takesAnEstablishmentsNumberForItsEnterprisesToo() {
        assertThat(Identifiers.readings("123 456 789 00012")).contains("12345678900012", "123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "menuiserie",
                "12345",
                "rue 62500 Lens",
                "",
                "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1",
                "43.32",
                "7 rue du Moulin 62500",
                "phone 123 456 789 01 23"
            })
    void takesNothingElseForANumber(String typed) {
        assertThat(Identifiers.readings(typed)).isEmpty();
    }
}
