package eu.observatory.portal.statement;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what somebody typed as a code, where it is one. */
final class Meaning {

    private static final Pattern ID = Pattern.compile("[a-z0-9.-]{2,20}:[A-Za-z0-9.-]{1,60}");
    private static final Pattern NACE = Pattern.compile("[A-Ua-u]|\\d{2}(\\.\\d{1,2})?");

    private Meaning() {}

    static @Nullable String of(String typed, List<String> schemes) {
        if (ID.matcher(typed).matches()) {
            return schemes.contains(scheme(typed)) ? typed : null;
        }
        return schemes.contains("nace-rev2") && NACE.matcher(typed).matches()
                ? "nace-rev2:" + typed.toUpperCase(Locale.ROOT)
                : null;
    }

    /** Of an id like {@code skill:joinery}. */
    static String scheme(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? "" : id.substring(0, colon);
    }
}
