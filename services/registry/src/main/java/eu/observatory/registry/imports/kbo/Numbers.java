package eu.observatory.registry.imports.kbo;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of the KBO: 0200.065.765 is an enterprise, 2.000.046.265 an establishment, 9.000.006.626 a branch. */
final class Numbers {

    static final String ENTERPRISE = "be-kbo-";
    static final String ESTABLISHMENT = "be-ebu-";
    static final String BRANCH = "be-bra-";

    private static final Pattern NUMBER = Pattern.compile("\\d{10}");

    private Numbers() {}

    /** The id behind a written number, null where it is not ten digits. */
    static @Nullable String id(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String digits = written.replace(".", "").replace(" ", "");
        String whole = digits.length() == 9 ? "0" + digits : digits;
        if (!NUMBER.matcher(whole).matches()) {
            return null;
        }
        char first = whole.charAt(0);
        return (first <= '1' ? ENTERPRISE : first == '9' ? BRANCH : ESTABLISHMENT) + whole;
    }

    /** Whether an id is that of an establishment or a branch. */
    static boolean isPlace(String id) {
        return id.startsWith(ESTABLISHMENT) || id.startsWith(BRANCH);
    }

    static String digits(String id) {
        return id.substring(ENTERPRISE.length());
    }
}
