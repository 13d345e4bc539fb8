package eu.observatory.registry.resource;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell of CSV (RFC 4180). Text that a spreadsheet would take for a formula is kept from being one by an apostrophe. */
public final class SpreadsheetCell {

    /** Also after spaces of any kind, and with the wide signs of East Asian keyboards, which some programs take for the narrow. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\ufeff]*[=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile(".*[\",\\r\\n].*", Pattern.DOTALL);

    private SpreadsheetCell() {}

    /** Numbers may begin with their sign. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String safe = value instanceof String && FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
