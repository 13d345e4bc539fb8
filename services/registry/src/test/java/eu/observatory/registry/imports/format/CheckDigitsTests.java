package eu.observatory.registry.imports.format;

import static eu.observatory.registry.enterprise.Identifier.Check.FAILED;
import static eu.observatory.registry.enterprise.Identifier.Check.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTests {

    @Test
    void checksFrenchNumbersByLuhn() {
        assertThat(CheckDigits.french("fr-siren", "000000018").check()).isEqualTo(PASSED);
        assertThat(CheckDigits.french("fr-siren", "000000019").check()).isEqualTo(FAILED);
        assertThat(CheckDigits.french("fr-siret", "00000001800010").check()).isEqualTo(PASSED);
    }

    @Test
    void checksLaPosteByTheSumOfItsDigits() {
        assertThat(CheckDigits.french("fr-siret", "35600000000001").check()).isEqualTo(PASSED);
        assertThat(CheckDigits.french("fr-siret", "35600000000002").check()).isEqualTo(FAILED);
    }

    @Test
    void checksBelgianNumbersModulo97() {
        assertThat(CheckDigits.belgian("be-kbo", "0200065765").check()).isEqualTo(PASSED);
        assertThat(CheckDigits.belgian("be-ebu", "2000046265").check()).isEqualTo(PASSED);
        assertThat(CheckDigits.belgian("be-kbo", "0200065766").check()).isEqualTo(FAILED);
    }
}
