package eu.observatory.portal.home;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The founding territories, laid out by hand as they lie, with the French overseas regions in an inset.
 *
 * @param elsewhere results in other territories
 * @param unlocated results whose territory nobody knows
 */
record TerritoryMap(List<Tile> mainland, List<Tile> overseas, long elsewhere, long unlocated) {

    private static final List<Tile> MAINLAND = List.of(
            Tile.at("FRE12", 0, 0),
            Tile.at("FRE11", 1, 0),
            Tile.at("BE10", 2, 0),
            Tile.at("FRE23", 0.5, 1),
            Tile.at("BE32", 1.5, 1),
            Tile.at("BE31", 2.5, 1),
            Tile.at("BE33", 3.5, 1),
            Tile.at("FRE22", 0, 2),
            Tile.at("FRE21", 1, 2),
            Tile.at("BE35", 2, 2),
            Tile.at("BE34", 3, 2));

    private static final List<Tile> OVERSEAS = List.of(
            Tile.at("FRY1", 0, 0),
            Tile.at("FRY2", 1, 0),
            Tile.at("FRY3", 0.5, 1),
            Tile.at("FRY5", 2.5, 0),
            Tile.at("FRY4", 3, 1));

    /** What {@code GET /api/search/map} answers, as far as it is shown here. */
    record Counts(List<Count> items, long unlocated) {

        record Count(String nuts, @Nullable String label, long count) {}

        long under(String nuts) {
            return items.stream()
                    .filter(item -> item.nuts().startsWith(nuts))
                    .mapToLong(Count::count)
                    .sum();
        }
    }

    static TerritoryMap of(Counts counts) {
        var most = Stream.concat(MAINLAND.stream(), OVERSEAS.stream())
                .mapToLong(tile -> counts.under(tile.nuts()))
                .max()
                .orElse(0);
        var mainland = counted(MAINLAND, counts, most);
        var overseas = counted(OVERSEAS, counts, most);
        var shown = Stream.concat(mainland.stream(), overseas.stream())
                .mapToLong(Tile::count)
                .sum();
        return new TerritoryMap(mainland, overseas, counts.under("") - shown, counts.unlocated());
    }

    private static List<Tile> counted(List<Tile> tiles, Counts counts, long most) {
        return tiles.stream()
                .map(tile -> tile.counted(counts.under(tile.nuts()), most))
                .toList();
    }
}
