package eu.observatory.registry.imports.kbo;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of the KBO: {@code 0200.065.765} is an enterprise, {@code 2.000.046.265} an establishment. */
final class Numbers {

    static final String ENTERPRISE = "be-kbo-";
    static final String ESTABLISHMENT = "be-ebu-";

    private static final Pattern NUMBER = Pattern.compile("[0-8]\\d{9}");

    private Numbers() {}

    /** The id behind a written number, null where it is neither an enterprise's nor an establishment's. */
    static @Nullable String id(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String digits = written.replace(".", "").replace(" ", "");
        String whole = digits.length() == 9 ? "0" + digits : digits;
        if (!NUMBER.matcher(whole).matches()) {
            return null;
        }
        return (whole.charAt(0) <= '1' ? ENTERPRISE : ESTABLISHMENT) + whole;
    }

    static String digits(String id) {
        return id.substring(ENTERPRISE.length());
    }
}
