package eu.observatory.search.query;

import eu.observatory.search.index.Nace;
import java.util.List;
import java.util.stream.Stream;

/** Which activities the facet shows: every section, and what lies right below the path to each chosen one. */
final class ActivityTree {

    private static final String SECTIONS = "nace\\-rev2(\\.1)?:[A-Z]";

    private ActivityTree() {}

    static String shown(List<String> chosen) {
        Stream<String> opened = chosen.stream()
                .filter(id -> id.startsWith("nace-"))
                .flatMap(id -> Nace.withBroader(id).stream())
                .distinct()
                .map(Nace::narrower);
        return String.join("|", Stream.concat(Stream.of(SECTIONS), opened).toList());
    }
}
