package eu.observatory.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How registration numbers are compared, however they are typed. */
public final class Identifiers {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 20;

    /** What people write before a registration number: the register's name, or that it is a number. */
    private static final Pattern BEFORE = Pattern.compile("(?iu)^(?:(?:siren|siret|rna|kbo|bce|zdu|btw|tva|vat|mwst"
            + "|ust(?:-?id(?:-?nr)?)?|ondernemings|vestigings|unternehmens|niederlassungs|d['’]entreprise"
            + "|d['’]établissement|entreprise|company|enterprise|registration|numéro|nummer|number|n°|nr|no)"
            + "[\\s:.°-]*)+(?=\\d|be|fr|w)");

    private Identifiers() {}

    /** Letters and digits only, in lower case. */
    public static String normalised(String text) {
        return text.replaceAll("[^\\p{Alnum}]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The numbers that a typed text may stand for, none when it is no number: {@code 123 456 782}, {@code
     * 0123.456.789}, {@code BE 0123.456.789}, a Belgian number without its zero, a French VAT number, each with or without
     * the name of its register.
     */
    public static List<String> readings(String asked) {
        String text = BEFORE.matcher(asked.strip()).replaceFirst("");
        String number = normalised(text);
        if (!text.strip().matches("(?i)[a-z]{0,3}[\\s.]*[\\d\\s.,/_-]+|fr-siren-\\d+|be-kbo-\\d+")
                && !text.strip().matches("(?i)fr\\s*[0-9a-z]{2}[\\s.]*[\\d\\s.]+")) {
            return List.of();
        }
        String digits = number.replaceAll("^\\D+", "");
        if (digits.length() < SHORTEST || number.length() > LONGEST) {
            return List.of();
        }
        List<String> readings = new ArrayList<>(List.of(number, digits));
        if (digits.length() == 9) {
            readings.add("0" + digits);
        }
        if (number.startsWith("fr") && number.length() == 13) {
            readings.add(number.substring(4));
        }
        return readings.stream().distinct().toList();
    }
}
