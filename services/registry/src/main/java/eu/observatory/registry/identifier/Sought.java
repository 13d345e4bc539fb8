package eu.observatory.registry.identifier;

import eu.observatory.platform.web.Invalid;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number as somebody wrote it, and all it may be.
 *
 * @param bare its letters and digits, in capitals
 * @param ids the ids of those whose own number it is, or whose establishment's: a SIRET begins with its unit's SIREN
 * @param numbers what it may be under which scheme, like {@code be-kbo:0419999904}
 */
public record Sought(String bare, List<String> ids, List<String> numbers) {

    private static final int LONGEST = 60;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern OWN = Pattern.compile("([a-z]{2}-[a-z]{3,8})-([0-9A-Za-z]+)");
    private static final Pattern CAPTION = Pattern.compile(
            "^\\s*(?:n[°º]|(?:siren|siret|rna|rcs|tva|btw|vat|mwst|ust|bce|kbo|zdu|no|nr)\\b)[\\s:.]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}.,/_\\-–()]+");
    private static final Pattern BARE = Pattern.compile("[0-9A-Z]{4,30}");
    private static final Pattern FRENCH_VAT = Pattern.compile("FR[0-9A-Z]{2}(\\d{9})");
    private static final Pattern BELGIAN_VAT = Pattern.compile("BE([01]?\\d{9})");
    private static final Pattern OTHER_VAT = Pattern.compile("(LU\\d{8}|DE\\d{9}|NL\\d{9}B\\d{2}|ES[0-9A-Z]{9})");
    private static final Pattern RNA = Pattern.compile("W[0-9A-Z]{9}");

    static Sought of(String written) {
        String given = written.strip();
        if (given.length() > LONGEST) {
            throw wrong();
        }
        if (UUID.matcher(given.toLowerCase(Locale.ROOT)).matches()) {
            String id = given.toLowerCase(Locale.ROOT);
            return new Sought(id, List.of(id), List.of());
        }
        Matcher own = OWN.matcher(given);
        if (own.matches()) {
            String bare = own.group(2).toUpperCase(Locale.ROOT);
            return of(bare, Set.of(own.group(1) + ":" + bare));
        }
        String uncaptioned =
                CAPTION.matcher(CAPTION.matcher(given).replaceFirst("")).replaceFirst("");
        String bare = SEPARATORS.matcher(uncaptioned).replaceAll("").toUpperCase(Locale.ROOT);
        if (!BARE.matcher(bare).matches()) {
            throw wrong();
        }
        return of(bare, readings(bare));
    }

    private static Sought of(String bare, Set<String> numbers) {
        List<String> ids = numbers.stream().flatMap(Sought::bearer).distinct().toList();
        return new Sought(bare, ids, List.copyOf(numbers));
    }

    /** The ids that follow from a number alone. */
    private static Stream<String> bearer(String number) {
        String value = number.substring(number.indexOf(':') + 1);
        return switch (number.substring(0, number.indexOf(':'))) {
            case "fr-siren" -> Stream.of("fr-siren-" + value);
            case "fr-siret" -> value.length() == 14 ? Stream.of("fr-siren-" + value.substring(0, 9)) : Stream.of();
            case "be-kbo" -> Stream.of("be-kbo-" + value);
            default -> Stream.of();
        };
    }

    private static Set<String> readings(String bare) {
        Set<String> found = new LinkedHashSet<>();
        Matcher french = FRENCH_VAT.matcher(bare);
        Matcher belgian = BELGIAN_VAT.matcher(bare);
        if (french.matches()) {
            found.add("fr-siren:" + french.group(1));
        }
        if (belgian.matches()) {
            String digits = belgian.group(1);
            found.add("be-kbo:" + (digits.length() == 9 ? "0" + digits : digits));
        }
        if (OTHER_VAT.matcher(bare).matches()) {
            found.add(bare.substring(0, 2).toLowerCase(Locale.ROOT) + "-vat:" + bare);
        }
        if (RNA.matcher(bare).matches()) {
            found.add("fr-rna:" + bare);
        }
        if (bare.chars().allMatch(Character::isDigit)) {
            found.addAll(digits(bare));
        }
        return found;
    }

    /** Belgian numbers of before 2005 have nine digits: the zero in front is missing. */
    private static List<String> digits(String bare) {
        return switch (bare.length()) {
            case 9 -> List.of("fr-siren:" + bare, "be-kbo:0" + bare);
            case 10 -> List.of((bare.charAt(0) < '2' ? "be-kbo:" : "be-ebu:") + bare);
            case 14 -> List.of("fr-siret:" + bare);
            default -> List.of();
        };
    }

    private static Invalid wrong() {
        return new Invalid(
                "identifier",
                "Not a number of an enterprise. Write one like 411 415 029, 0419.999.904, FR 33 411415029 or W621001234.");
    }
}
