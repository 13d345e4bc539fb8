package eu.observatory.search.query;

import eu.observatory.search.index.Nace;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which activities the facet shows: the sections of one vintage, so that none stands twice, and what lies right
 * below the path to each chosen one. NACE Rev. 2 stands there always, Rev. 2.1 once a code of it is chosen.
 */
final class ActivityTree {

    private static final String SECTIONS_OF_REV_2 = "nace\\-rev2:[A-Z]";
    private static final String SECTIONS_OF_REV_2_1 = "nace\\-rev2\\.1:[A-Z]";

    private ActivityTree() {}

    static String shown(List<String> chosen) {
        Stream<String> opened = chosen.stream()
                .filter(id -> id.startsWith("nace-"))
                .flatMap(id -> Nace.withBroader(id).stream())
                .distinct()
                .map(Nace::narrower);
        return String.join("|", Stream.concat(sections(chosen), opened).toList());
    }

    private static Stream<String> sections(List<String> chosen) {
        boolean newer = chosen.stream().anyMatch(id -> id.startsWith("nace-rev2.1:"));
        return newer ? Stream.of(SECTIONS_OF_REV_2, SECTIONS_OF_REV_2_1) : Stream.of(SECTIONS_OF_REV_2);
    }
}
