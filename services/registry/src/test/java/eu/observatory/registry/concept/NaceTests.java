package eu.observatory.registry.concept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaceTests {

    @ParameterizedTest
    @CsvSource({
        "naf-rev2,     43.32A, nace-rev2:43.32",
        "naf-rev2,     8899B,  nace-rev2:88.99",
        "nacebel-2008, 43320,  nace-rev2:43.32",
        "nacebel-2008, 88101,  nace-rev2:88.10",
        "nacebel-2008, 432,    nace-rev2:43.2",
        "nacebel-2008, 43,     nace-rev2:43",
        "nace-rev2,    F,      nace-rev2:F",
        "naf-2025,     43.32Y, nace-rev2.1:43.32",
        "nacebel-2025, 43320,  nace-rev2.1:43.32"
    })
    void findsTheEuropeanClassOfANationalCode(String scheme, String code, String nace) {
        assertThat(Nace.of(scheme, code)).isEqualTo(nace);
    }

    @ParameterizedTest
    @CsvSource({
        "nacebel-2003, 70111",
        "naf-1993,     55.3A",
        "naf-rev2,     00.00Z",
        "naf-rev2,     99999999",
        "naf-rev2,     Z",
        "nacebel-2008, 4"
    })
    void knowsNoClassForOtherNomenclaturesAndForNonsense(String scheme, String code) {
        assertThat(Nace.of(scheme, code)).isNull();
    }

    @Test
    void knowsNoClassForABlank() {
        assertThat(Nace.of("naf-rev2", " ")).isNull();
    }
}
