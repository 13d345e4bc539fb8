package eu.observatory.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 4_711, 32_516, 480_000})
    void givesNumbersWhoseCheckDigitsAgree(int ordinal) {
        String siren = Numbers.siren(ordinal);

        assertThat(siren).hasSize(9).startsWith("00").matches(NumbersTests::luhn);
        assertThat(siren + Numbers.nic(siren, 3)).hasSize(14).matches(NumbersTests::luhn);
        assertThat(Numbers.enterprise(ordinal)).startsWith("19").matches(NumbersTests::modulo97);
        assertThat(Numbers.establishment(ordinal)).startsWith("8.").matches(NumbersTests::modulo97);
    }

    @Test
    void spoilsANumberSoThatItsCheckFails() {
        assertThat(Numbers.spoiled(Numbers.siren(12))).doesNotMatch(NumbersTests::luhn);
        assertThat(Numbers.spoiled(Numbers.enterprise(12))).doesNotMatch(NumbersTests::modulo97);
    }

    @Test
    void leavesOutTheNumbersThatAreTaken() {
        assertThat(IntStream.range(0, 200_000).mapToObj(Numbers::siren))
                .doesNotHaveDuplicates()
                .noneMatch(siren -> siren.startsWith("00032517") || siren.startsWith("00180725"));
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean modulo97(String dotted) {
        long number = Long.parseLong(dotted.replace(".", ""));
        return 97 - number / 100 % 97 == number % 100;
    }
}
