package eu.observatory.registry.concept;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All correspondences in memory; never changes once made. */
final class Crosswalk {

    private static final int GROUP = 4;
    private static final int DIVISION = 2;

    private final Map<String, Set<String>> origins = new HashMap<>();

    Crosswalk(Collection<Correspondence> all) {
        for (Correspondence one : all) {
            origins.computeIfAbsent(one.rev21(), any -> new TreeSet<>()).add(one.rev2());
        }
    }

    /** The code of Rev. 2 for one of Rev. 2.1; where a class leads nowhere, its group is asked, then its division. */
    @Nullable String rev2(String code) {
        for (String asked : List.of(code, cut(code, GROUP), cut(code, DIVISION))) {
            Set<String> found = origins.get(asked);
            String common = found == null ? null : common(found);
            if (common != null) {
                return common;
            }
        }
        return null;
    }

    private static @Nullable String common(Set<String> codes) {
        List<UnaryOperator<String>> levels =
                List.of(UnaryOperator.identity(), code -> cut(code, GROUP), code -> cut(code, DIVISION));
        for (UnaryOperator<String> level : levels) {
            Set<String> distinct = codes.stream().map(level).collect(Collectors.toSet());
            if (distinct.size() == 1) {
                return distinct.iterator().next();
            }
        }
        return null;
    }

    private static String cut(String code, int length) {
        return code.length() <= length ? code : code.substring(0, length);
    }
}
