package eu.observatory.portal.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GeographyTests {

    private final Geography geography;

    GeographyTests() throws IOException {
        geography = new BundledGeography();
    }

    @Test
    void drawsTheLandOfEveryFoundingTerritory() {
        assertThat(geography.land(View.founders())).hasSizeGreaterThan(4);
        assertThat(geography.land(new View(14.64, -61.0, 9))).isNotEmpty();
        assertThat(geography.land(new View(-21.12, 55.53, 10))).isNotEmpty();
        assertThat(geography.land(new View(-12.82, 45.15, 10))).isNotEmpty();
        assertThat(geography.land(new View(4.5, -52.5, 8))).isNotEmpty();
        assertThat(geography.land(new View(0, -30, 5))).isEmpty();
    }

    @Test
    void drawsInlandAsOneSimpleField() {
        var land = geography.land(new View(50.6, 4.6, 13));
        assertThat(land)
                .singleElement()
                .asString()
                .matches("M(-?\\d+\\.\\d -?\\d+\\.\\dL?)+Z")
                .hasSizeLessThan(200);
    }

    @Test
    void keepsTheWholeMapSmall() {
        assertThat(String.join("", geography.land(View.founders()))).hasSizeLessThan(60_000);
    }

    @Test
    void namesTownsInTheReadersLanguage() {
        var town = geography.nearest(50.44, 3.9);
        assertThat(town.name("fr")).isEqualTo("Mons");
        assertThat(town.name("nl")).isEqualTo("Bergen");
        assertThat(town.kilometresTo(50.454, 3.952)).isZero();
    }

    @Test
    void namesMoreTownsFromCloser() {
        assertThat(geography.towns(new View(50.45, 3.95, 6)))
                .extracting(Town::rank)
                .containsOnly(1);
        assertThat(geography.towns(new View(50.45, 3.95, 8)))
                .extracting(Town::rank)
                .contains(1, 2, 3);
    }
}
