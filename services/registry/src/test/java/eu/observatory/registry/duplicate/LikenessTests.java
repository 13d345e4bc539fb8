package eu.observatory.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource({
        "https://www.Ateliers.example/contact?x=1, ateliers.example",
        "ateliers.example, ateliers.example",
        "HTTP://ATELIERS.EXAMPLE:8080, ateliers.example"
    })
    void aWebsiteIsItsHost(String website, String host) {
        assertThat(Plain.host(website)).isEqualTo(host);
    }

    @Test
    void whatIsNoAddressHasNoHost() {
        assertThat(Plain.host("voir notre page")).isNull();
        assertThat(Plain.phone("112")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"03 21 00 00 01, 21000001", "+33 (0)3 21 00 00 01, 21000001", "0032 65 00 00 01, 65000001"})
    void aPhoneNumberIsTheSameWithItsCountry(String phone, String plain) {
        assertThat(Plain.phone(phone)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "ASBL L'Atelier du Pré, L'ATELIER DU PRE, 1.0",
        "A.S.B.L. Les Écluses, LES ECLUSES, 1.0",
        "Le Relais Nord, Le Relais Sud, 0.5",
        "Menuiserie Dupont, Boulangerie Martin, 0.1"
    })
    void namesAreAlikeByTheirTrigrams(String one, String other, double alike) {
        assertThat(Plain.similarity(Plain.name(one), Plain.name(other))).isCloseTo(alike, offset(0.2));
    }

    @Test
    void eachReasonLessensTheDoubt() {
        assertThat(like(0.5).score()).isEqualTo(0.5);
        assertThat(like(0.5, 0.4).score()).isEqualTo(0.7);
        assertThat(like(0.9, 0.5, 0.4).score()).isEqualTo(0.97);
        assertThat(like().score()).isZero();
        assertThat(like(0.5).worthProposing()).isFalse();
        assertThat(like(0.5, 0.3).worthProposing()).isTrue();
    }

    private static Likeness like(double... weights) {
        return new Likeness(DoubleStream.of(weights)
                .mapToObj(weight -> new Reason("name", "x", weight))
                .toList());
    }
}
