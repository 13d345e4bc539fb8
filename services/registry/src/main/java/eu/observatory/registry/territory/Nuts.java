package eu.observatory.registry.territory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from the letters of a NUTS code alone. */
final class Nuts {

    private static final int FIRST_LEVEL = 3;

    /** The codes from level 1 down to this one: {@code FRE12} gives {@code FRE}, {@code FRE1}, {@code FRE12}. */
    static List<String> path(String code) {
        List<String> path = new ArrayList<>();
        for (int length = FIRST_LEVEL; length <= code.length(); length++) {
            path.add(code.substring(0, length));
        }
        return path;
    }

    /** The region that speaks for this code: level 1, but level 2 for the French overseas regions. */
    static @Nullable String region(String code) {
        int length = code.startsWith("FRY") ? FIRST_LEVEL + 1 : FIRST_LEVEL;
        return code.length() < length ? null : code.substring(0, length);
    }

    static Territory.Kind kind(String code) {
        return Territory.Kind.values()[code.length() - 2];
    }

    private Nuts() {}
}
