package eu.observatory.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The hierarchy of NACE activities, known from their codes alone, so that no document waits for the code list. */
public final class Nace {

    private static final String SECTIONS_OF_REV_2 = sections(
            "A01-03", "B05-09", "C10-33", "D35-35", "E36-39", "F41-43", "G45-47", "H49-53", "I55-56", "J58-63",
            "K64-66", "L68-68", "M69-75", "N77-82", "O84-84", "P85-85", "Q86-88", "R90-93", "S94-96", "T97-98",
            "U99-99");
    private static final String SECTIONS_OF_REV_2_1 = sections(
            "A01-03", "B05-09", "C10-33", "D35-35", "E36-39", "F41-43", "G46-47", "H49-53", "I55-56", "J58-60",
            "K61-63", "L64-66", "M68-68", "N69-75", "O77-82", "P84-84", "Q85-85", "R86-88", "S90-93", "T94-96",
            "U97-98", "V99-99");
    private static final char NONE = '?';

    private Nace() {}

    /** From the narrowest: {@code nace-rev2:43.32}, {@code :43.3}, {@code :43}, {@code :F}. */
    public static List<String> withBroader(String id) {
        String scheme = scheme(id);
        String code = code(id);
        if (!scheme.startsWith("nace-") || !code.matches("\\d{2}(\\.\\d{1,2})?")) {
            return List.of(id);
        }
        List<String> ids = new ArrayList<>();
        for (int length = code.length(); length >= 2; length--) {
            if (length != 3) {
                ids.add(scheme + code.substring(0, length));
            }
        }
        char section = sections(scheme).charAt(Integer.parseInt(code.substring(0, 2)));
        if (section != NONE) {
            ids.add(scheme + section);
        }
        return ids;
    }

    /** A regular expression, as the index writes them, of the activities one level below. */
    public static String narrower(String id) {
        String scheme = scheme(id);
        String code = code(id);
        String narrower = switch (code.length()) {
            case 1 -> divisions(sections(scheme), code.charAt(0));
            case 2 -> code + "\\.[0-9]";
            case 4 -> code.replace(".", "\\.") + "[0-9]";
            default -> code.replace(".", "\\.");
        };
        return scheme.replace(".", "\\.").replace("-", "\\-") + "(" + narrower + ")";
    }

    /** Whether it is a section of Rev. 2, as readers see it first. */
    public static boolean isSection(String id) {
        return scheme(id).equals("nace-rev2:") && code(id).length() == 1;
    }

    private static String scheme(String id) {
        return id.substring(0, id.indexOf(':') + 1);
    }

    private static String code(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static String sections(String scheme) {
        return scheme.startsWith("nace-rev2.1") ? SECTIONS_OF_REV_2_1 : SECTIONS_OF_REV_2;
    }

    private static String divisions(String sections, char section) {
        return IntStream.range(0, 100)
                .filter(division -> sections.charAt(division) == section)
                .mapToObj("%02d"::formatted)
                .collect(Collectors.joining("|"));
    }

    /** The section's letter at the place of each division. */
    private static String sections(String... ranges) {
        StringBuilder byDivision = new StringBuilder(String.valueOf(NONE).repeat(100));
        for (String range : ranges) {
            int last = Integer.parseInt(range.substring(4));
            for (int division = Integer.parseInt(range.substring(1, 3)); division <= last; division++) {
                byDivision.setCharAt(division, range.charAt(0));
            }
        }
        return byDivision.toString();
    }
}
