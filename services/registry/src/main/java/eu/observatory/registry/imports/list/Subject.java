package eu.observatory.registry.imports.list;

import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.CheckDigits;
import eu.observatory.registry.imports.format.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Whom a line of a list names.
 *
 * @param number as the list gives it, bare: two lines with another number are two places of one enterprise
 */
record Subject(String enterprise, String country, String number) {

    /** Null, and the row rejected, where the line names nobody by a scheme that is known. */
    static @Nullable Subject of(ListDefinition list, Row row, Sink sink) {
        String written = row.get(list.identifier());
        String scheme = list.schemeColumn() == null ? list.scheme() : row.get(list.schemeColumn());
        Identifier number = written == null || scheme == null
                ? null
                : number(scheme, digits(written.replaceAll("[. ]", ""), list.leadingZeros()));
        if (number == null) {
            sink.reject(row, list.identifier(), written, "no number of the scheme " + scheme);
            return null;
        }
        if (number.check() == Identifier.Check.FAILED) {
            sink.warn(row, list.identifier(), written, "check digits do not agree");
        }
        return number.scheme().equals("be-kbo")
                ? new Subject("be-kbo-" + number.value(), "BE", number.value())
                : new Subject("fr-siren-" + number.value().substring(0, 9), "FR", number.value());
    }

    private static String digits(String bare, boolean leadingZeros) {
        return leadingZeros && bare.matches("\\d{5,8}") ? "0".repeat(9 - bare.length()) + bare : bare;
    }

    private static @Nullable Identifier number(String scheme, String digits) {
        return switch (scheme) {
            case "fr-siren" -> digits.matches("\\d{9}") ? CheckDigits.french(scheme, digits) : null;
            case "fr-siret" -> digits.matches("\\d{14}") ? CheckDigits.french(scheme, digits) : null;
            case "be-kbo" -> digits.matches("[01]\\d{9}") ? CheckDigits.belgian(scheme, digits) : null;
            default -> null;
        };
    }
}
