package eu.observatory.registry.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuledPerimeterTests {

    private final Perimeter perimeter =
            new RuledPerimeter(new RulebookReader(getClass(), "/recognition/").read(), Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(strings = {"9220", "9300", "8210", "5458", "6317", "5432"})
    void admitsFrenchCategories(String category) {
        assertThat(perimeter.admits("FR", category, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5710", "1000", "7210", "4110", "8420", ""})
    void leavesOutOtherFrenchCategoriesUnlessFlagged(String category) {
        assertThat(perimeter.admits("FR", category, null)).isFalse();
        assertThat(perimeter.admits("FR", category, false)).isFalse();
        assertThat(perimeter.admits("FR", category, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"017", "706", "016", "029", "019", "508"})
    void admitsBelgianForms(String form) {
        assertThat(perimeter.admits("BE", form, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"108", "116", "117", "325", "716", "014", "999"})
    void leavesOutPublicLawAndCompanies(String form) {
        assertThat(perimeter.admits("BE", form, null)).isFalse();
    }

    @Test
    void admitsNothingWithoutFormOrOfAnUnknownCountry() {
        assertThat(perimeter.admits("FR", null, null)).isFalse();
        assertThat(perimeter.admits("XX", "9220", null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "fr-cj,9220,association",
        "fr-cj,5558,cooperative",
        "fr-cj,5710,company",
        "fr-cj,7210,other",
        "fr-cj,8210,mutual",
        "be-jf,017,association",
        "be-jf,706,cooperative",
        "be-jf,508,social-enterprise",
        "be-jf,014,company",
        "be-jf,026,foundation"
    })
    void namesTheFamily(String scheme, String code, String family) {
        assertThat(perimeter.family(scheme, code)).contains(family);
    }

    @Test
    void knowsNoFamilyUnderAnUnknownScheme() {
        assertThat(perimeter.family("lu-form", "ASBL")).isEmpty();
    }
}
