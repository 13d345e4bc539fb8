package eu.observatory.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import eu.observatory.portal.home.TerritoryMap.Counts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerritoryMapTests {

    private static final TerritoryMap MAP = TerritoryMap.of(new Counts(
            List.of(count("BE323", 10), count("BE328", 6), count("FRE12", 64), count("FRY20", 1), count("FR101", 3)),
            5));

    @Test
    void sumsArrondissementsIntoProvinces() {
        assertThat(tile("BE32").count()).isEqualTo(16);
        assertThat(tile("FRY2").count()).isEqualTo(1);
    }

    @Test
    void losesNobody() {
        assertThat(MAP.elsewhere()).isEqualTo(3);
        assertThat(MAP.unlocated()).isEqualTo(5);
    }

    @Test
    void warmsWithTheSquareRootOfTheCount() {
        assertThat(tile("FRE12").heat()).isEqualTo(5);
        assertThat(tile("BE32").heat()).isEqualTo(3);
        assertThat(tile("FRY2").heat()).isEqualTo(1);
        assertThat(tile("FRE21").heat()).isZero();
    }

    @Test
    void setsNoTwoTilesOnOnePlace() {
        assertThat(MAP.mainland().stream().map(tile -> tile.x() + " " + tile.y()))
                .doesNotHaveDuplicates();
        assertThat(MAP.overseas().stream().map(tile -> tile.x() + " " + tile.y()))
                .doesNotHaveDuplicates();
    }

    @Test
    void breaksLongNamesWhereTheyMayBreak() {
        var tile = tile("FRE12");
        assertThat(tile.lines("Nord")).containsExactly("Nord");
        assertThat(tile.lines("Pas-de-Calais")).containsExactly("Pas-de-", "Calais");
        assertThat(tile.lines("Brabant wallon")).containsExactly("Brabant", "wallon");
        assertThat(tile.lines("Unbreakablename")).containsExactly("Unbreakablename");
    }

    private static Tile tile(String nuts) {
        return Stream.concat(MAP.mainland().stream(), MAP.overseas().stream())
                .filter(tile -> tile.nuts().equals(nuts))
                .findFirst()
                .orElseThrow();
    }

    private static Counts.Count count(String nuts, long count) {
        return new Counts.Count(nuts, null, count);
    }
}
