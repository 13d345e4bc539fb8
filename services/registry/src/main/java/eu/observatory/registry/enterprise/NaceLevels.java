package eu.observatory.registry.enterprise;

import java.util.List;
import java.util.stream.Stream;

/** The levels above a NACE class: {@code nace-rev2:43.32} lies in {@code 43.3}, {@code 43} and section {@code F}. */
final class NaceLevels {

    private static final String REV_2 =
            "A01 B05 C10 D35 E36 F41 G45 H49 I55 J58 K64 L68 M69 N77 O84 P85 Q86 R90 S94 T97 U99";
    private static final String REV_2_1 =
            "A01 B05 C10 D35 E36 F41 G46 H49 I55 J58 K61 L64 M68 N69 O77 P84 Q85 R86 S90 T94 U97 V99";

    private NaceLevels() {}

    /** The concept itself and all above it, the finest first. */
    static Stream<String> of(String concept) {
        int colon = concept.indexOf(':');
        String scheme = concept.substring(0, colon + 1);
        String code = concept.substring(colon + 1);
        if (code.length() < 2) {
            return Stream.of(concept);
        }
        String division = code.substring(0, 2);
        String group = code.length() > 3 ? code.substring(0, 4) : division;
        return Stream.of(code, group, division, section(scheme, division))
                .distinct()
                .map(level -> scheme + level);
    }

    private static String section(String scheme, String division) {
        List<String> sections = List.of((scheme.equals("nace-rev2.1:") ? REV_2_1 : REV_2).split(" "));
        return sections.stream()
                .filter(section -> section.substring(1).compareTo(division) <= 0)
                .reduce(sections.getFirst(), (before, after) -> after)
                .substring(0, 1);
    }
}
