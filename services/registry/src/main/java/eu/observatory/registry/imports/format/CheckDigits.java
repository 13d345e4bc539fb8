package eu.observatory.registry.imports.format;

import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Identifier.Check;

/** The check digits of French and Belgian numbers. */
public final class CheckDigits {

    private static final String LA_POSTE = "356000000";

    private CheckDigits() {}

    /** A SIREN (9 digits, Luhn) or a SIRET (14 digits, Luhn; La Poste's: digit sum a multiple of 5). */
    public static Identifier french(String scheme, String digits) {
        boolean passed = luhn(digits) || (digits.length() == 14 && digits.startsWith(LA_POSTE) && sum(digits) % 5 == 0);
        return new Identifier(scheme, digits, check(passed));
    }

    /** A KBO enterprise or establishment number: 10 digits, the last two are 97 less the rest modulo 97. */
    public static Identifier belgian(String scheme, String digits) {
        int rest = Integer.parseInt(digits.substring(0, 8)) % 97;
        return new Identifier(scheme, digits, check(97 - rest == Integer.parseInt(digits.substring(8))));
    }

    private static Check check(boolean passed) {
        return passed ? Check.PASSED : Check.FAILED;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static int sum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }
}
