package eu.observatory.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTests {

    @ParameterizedTest
    @CsvSource({
        "BE3, BE3, true",
        "BE3, BE35, true",
        "BE3, BE351, true",
        "FR, FRY2, true",
        "BE35, BE3, false",
        "BE3, BE2, false",
        "FRE, BE3, false",
        "'', BE3, false",
        "B, BE3, false",
        "be3, BE3, false",
        "*, BE3, false"
    })
    void holdsARoleForARegionAndAllBeneathIt(String held, String asked, boolean holds) {
        assertThat(caller(Role.EDITOR, held).isOf(Role.EDITOR, asked)).isEqualTo(holds);
    }

    @Test
    void holdsNoRoleThatItWasNotGiven() {
        assertThat(caller(Role.EDITOR, "BE3").isOf(Role.REVIEWER, "BE3")).isFalse();
        assertThat(caller(Role.EDITOR, "BE3").is(Role.OPERATOR)).isFalse();
    }

    @Test
    void operatorIsOfEveryPlace() {
        assertThat(caller(Role.OPERATOR, "BE3").isOf(Role.OPERATOR, "FRE")).isTrue();
        assertThat(caller(Role.OPERATOR, "BE3").holds(Role.OPERATOR, new Place(null, Set.of())))
                .isTrue();
    }

    @Test
    void regionThatNobodyKnowsIsOutOfReachOfItsRoles() {
        assertThat(caller(Role.EDITOR, "BE3").holds(Role.EDITOR, new Place(null, Set.of("be-kbo-1"))))
                .isFalse();
    }

    @Test
    void contributorHoldsItsOrganisationsAndNotItsRegion() {
        Caller contributor = caller(Role.CONTRIBUTOR, "BE3");
        Place place = new Place("BE3", Set.of("be-kbo-1"));
        assertThat(contributor.holds(Role.CONTRIBUTOR, place)).isFalse();
        assertThat(contributor.speakingAlsoFor(Set.of("be-kbo-1")).holds(Role.CONTRIBUTOR, place))
                .isTrue();
    }

    @Test
    void saysNoNameAndNoAddressInALog() {
        assertThat(new Caller("s", "Name", "n@sample.example", Set.of(), Set.of(), Set.of(), Set.of()).toString())
                .isEqualTo("Caller[subject=s, roles=[]]");
    }

    private static Caller caller(Role role, String region) {
        return new Caller("s", null, null, Set.of(role), Set.of(region), Set.of(), Set.of());
    }
}
