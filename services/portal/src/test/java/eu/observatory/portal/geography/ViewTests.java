package eu.observatory.portal.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTests {

    private static final View MONS = new View(50.45, 3.95, 9);

    @Test
    void setsItsCentreInTheMiddleAndNorthUp() {
        assertThat(MONS.x(3.95)).isEqualTo(View.WIDTH / 2.0);
        assertThat(MONS.y(50.45)).isEqualTo(View.HEIGHT / 2.0);
        assertThat(MONS.y(50.6)).isLessThan(MONS.y(50.45));
        assertThat(MONS.x(4.1)).isGreaterThan(MONS.x(3.95));
    }

    @Test
    void showsWhatItsBoxHolds() {
        var box = MONS.box();
        assertThat(MONS.x(box.west())).isCloseTo(0, within(0.01));
        assertThat(MONS.x(box.east())).isCloseTo(View.WIDTH, within(0.01));
        assertThat(MONS.y(box.north())).isCloseTo(0, within(0.01));
        assertThat(MONS.y(box.south())).isCloseTo(View.HEIGHT, within(0.01));
    }

    @Test
    void comesBackWhereItWas() {
        var there = MONS.moved(1, -1).moved(-1, 1);
        assertThat(there.lat()).isCloseTo(50.45, within(1e-9));
        assertThat(there.lon()).isCloseTo(3.95, within(1e-9));
        assertThat(View.of(MONS.text())).contains(MONS);
    }

    @Test
    void showsACircleWholeAndNotMuchMore() {
        var view = View.around(50.45, 3.95, 20);
        var north = view.y(50.45 + 20 / 111.3);
        assertThat(north).isBetween(0.0, View.HEIGHT / 4.0 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50,3", "a,b,c", "50,3,99999999999", "NaN,0,7", "50,3,7;x", "1e9,3,7"})
    void readsNothingFromWhatIsNoView(String text) {
        assertThat(View.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"89,179,99", "-89,-180,0", "90,999,14"})
    void staysOnTheMap(String text) {
        var box = View.of(text).orElseThrow().box();
        assertThat(box.west()).isGreaterThanOrEqualTo(-180).isLessThan(box.east());
        assertThat(box.east()).isLessThanOrEqualTo(180);
        assertThat(box.south()).isLessThan(box.north());
    }
}
