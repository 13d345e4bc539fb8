package eu.observatory.registry.concept;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The European class behind a national activity code, by the digits that the national nomenclatures share with it. */
public final class Nace {

    public static final String REV_2 = "nace-rev2";
    public static final String REV_2_1 = "nace-rev2.1";

    private static final Pattern CODE = Pattern.compile("(\\d{2})(?:\\.?(\\d)(\\d)?(?:\\.?\\d{1,3})?)?[A-Z]?");
    private static final Set<String> NO_DIVISION =
            Set.of("00", "04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89");
    private static final Pattern SECTION = Pattern.compile("[A-V]");

    /**
     * The id of the NACE concept for a national code: {@code naf-rev2, 43.32A} and {@code nacebel-2008, 43320} give
     * {@code nace-rev2:43.32}. Shorter codes give the group or the division. Null where the code is not one, or where
     * its nomenclature has other digits than NACE Rev. 2 or 2.1, like those of before 2008.
     */
    public static @Nullable String of(String scheme, String code) {
        String nace = nomenclature(scheme);
        String compact = code.strip().toUpperCase(Locale.ROOT);
        if (nace == null || compact.isEmpty()) {
            return null;
        }
        if (SECTION.matcher(compact).matches()) {
            return nace + ":" + compact;
        }
        Matcher digits = CODE.matcher(compact);
        if (!digits.matches() || NO_DIVISION.contains(digits.group(1))) {
            return null;
        }
        return nace + ":" + dotted(digits.group(1), digits.group(2), digits.group(3));
    }

    private static String dotted(String division, @Nullable String group, @Nullable String last) {
        if (group == null) {
            return division;
        }
        return division + "." + group + (last == null ? "" : last);
    }

    private static @Nullable String nomenclature(String scheme) {
        return switch (scheme) {
            case "naf-rev2", "nacebel-2008", REV_2 -> REV_2;
            case "naf-2025", "nacebel-2025", REV_2_1 -> REV_2_1;
            default -> null;
        };
    }

    private Nace() {}
}
