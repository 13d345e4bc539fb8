package eu.observatory.registry.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.observatory.platform.web.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            000 000 018             | fr-siren:000000018
            SIREN : 000.000.018     | fr-siren:000000018
            FR 83 000000018         | fr-siren:000000018
            TVA FR83 000 000 018    | fr-siren:000000018
            000 000 018 00010       | fr-siret:00000001800010
            fr-siret-00000001800010 | fr-siret:00000001800010
            0419.999.904            | be-kbo:0419999904
            BE 0419.999.904         | be-kbo:0419999904
            BE419999904             | be-kbo:0419999904
            BTW BE-0419.999.904     | be-kbo:0419999904
            1999.000.026            | be-kbo:1999000026
            be-kbo-0419999904       | be-kbo:0419999904
            2.199.000.034           | be-ebu:2199000034
            w621001234              | fr-rna:W621001234
            N° RNA W 621 001 234    | fr-rna:W621001234
            LU 12345678             | lu-vat:LU12345678
            """)
    void readsANumberHoweverItIsWritten(String written, String number) {
        assertThat(Sought.of(written).numbers()).contains(number);
    }

    @Test
    void nineDigitsMayBeOfEitherCountry() {
        assertThat(Sought.of("419999904").ids()).containsExactly("fr-siren-419999904", "be-kbo-0419999904");
    }

    @Test
    void establishmentLeadsToItsEnterprise() {
        assertThat(Sought.of("00000001800010").ids()).containsExactly("fr-siren-000000018");
    }

    @Test
    void idOfOurOwnIsTakenAsItIs() {
        assertThat(Sought.of("8D0A4A1E-9f0b-4c43-a7d1-0c2f5a3b6e70").ids())
                .containsExactly("8d0a4a1e-9f0b-4c43-a7d1-0c2f5a3b6e70");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "123",
                "menuiserie Saint-Omer et environs!",
                "%",
                "411'415",
                "\u0000\u0000\u0000\u0000"
            })
    void refusesWhatIsNoNumber(String written) {
        assertThatThrownBy(() -> Sought.of(written)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Sought.of("9".repeat(10_000))).isInstanceOf(Invalid.class);
    }
}
