package eu.observatory.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The size classes of the European statistics, which the national bands fit into. */
public final class HeadcountBand {

    public static final List<String> KEYS = List.of("0", "1-9", "10-49", "50-249", "250+");

    private HeadcountBand() {}

    public static String of(int min, @Nullable Integer max) {
        if (min >= 250) {
            return "250+";
        }
        if (min >= 50) {
            return "50-249";
        }
        if (min >= 10) {
            return "10-49";
        }
        return min >= 1 || (max != null && max > 0) ? "1-9" : "0";
    }
}
