package eu.observatory.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LambertTests {

    /** Reference values by PROJ: cs2cs EPSG:4326 to EPSG:2154 and to EPSG:5490. */
    @Test
    void projectsEachTerritoryInItsOwnSystem() {
        Lambert paris = Lambert.of(at("75056", 48.8566, 2.3522));
        assertThat(paris.x()).isCloseTo(652_469.02, within(0.1));
        assertThat(paris.y()).isCloseTo(6_862_035.26, within(0.1));

        Lambert onTheMeridian = Lambert.of(at("97209", 0, -63));
        assertThat(onTheMeridian.x()).isCloseTo(500_000, within(0.01));
        assertThat(onTheMeridian.y()).isCloseTo(0, within(0.01));
    }

    private static Place at(String code, double lat, double lon) {
        Commune commune = new Commune("fr", code, "X", "", "", List.of("00000"), lat, lon, List.of());
        return new Place(commune, "fr", "00000", 1, "RUE", "X", lat, lon, true, "");
    }
}
