package eu.observatory.search.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
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

    /** In a sentence: nine digits, ten or fourteen, with what countries put before them. */
    private static final Pattern WITHIN =
            Pattern.compile("(?iu)(?<![\\p{Alnum}])(?<!\\d[\\s.,/_-]{1,2})(?:be[\\s.]*|fr\\s*[0-9a-z]{2}[\\s.]*|w)?"
                    + "\\d(?:[\\s.,/_-]{0,2}\\d){8,13}(?![\\s.,/_-]{0,2}\\d)(?![\\p{Alnum}])");

    private static final Set<Integer> LENGTHS = Set.of(9, 10, 14);
    private static final int SIREN = 9;
    private static final int SIRET = 14;

    private Identifiers() {}

    /** Letters and digits only, in lower case. */
    public static String normalised(String text) {
        return text.replaceAll("[^\\p{Alnum}]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The numbers that a typed text may stand for, none when it is no number: {@code 123 456 782}, {@code
     * 0123.456.789}, {@code BE 0123.456.789}, a Belgian number without its zero, a French VAT number, each with or without
     * the name of its register, or within a sentence. Of an establishment's number the enterprise's is read too.
     */
    public static List<String> readings(String asked) {
        String typed = plain(asked);
        List<String> whole = whole(typed);
        return whole.isEmpty()
                ? WITHIN.matcher(typed)
                        .results()
                        .map(MatchResult::group)
                        .filter(number -> LENGTHS.contains(ending(number).length()))
                        .flatMap(number -> whole(number).stream())
                        .distinct()
                        .toList()
                : whole;
    }

    /** With the spaces, dashes and digits of a keyboard. */
    private static String plain(String asked) {
        return Normalizer.normalize(asked, Normalizer.Form.NFKC).replaceAll("\\p{Pd}", "-");
    }

    /** The digits, without what a French VAT number has before them. */
    private static String ending(String number) {
        String normalised = normalised(number);
        return normalised.startsWith("fr") ? normalised.substring(4) : normalised.replaceAll("^\\D+", "");
    }

    private static List<String> whole(String asked) {
        String text = BEFORE.matcher(asked.strip()).replaceFirst("");
        String number = normalised(text);
        if (!text.strip().matches("(?i)[a-z]{0,3}[\\s.]*[\\d\\s.,/_-]+|fr-(?:siren|siret)-\\d+|be-(?:kbo|ebu)-\\d+")
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
        if (digits.length() == SIRET) {
            readings.add(digits.substring(0, SIREN));
        }
        if (number.startsWith("fr") && number.length() == 13) {
            readings.add(number.substring(4));
        }
        return readings.stream().distinct().toList();
    }
}
