package eu.observatory.registry.imports.profile;

import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.CheckDigits;
import eu.observatory.registry.imports.format.Sink;
import org.jspecify.annotations.Nullable;

/** The enterprise that a line names, by the number of itself or of one of its establishments. */
final class Whom {

    private Whom() {}

    /** The id; null, and the row rejected, where the line names nobody. */
    static @Nullable String of(Row row, Sink sink) {
        String written = row.get("identifier");
        String scheme = row.get("scheme");
        Identifier number = written == null || scheme == null ? null : number(scheme, written.replaceAll("[. ]", ""));
        if (number == null) {
            sink.reject(row, "identifier", written, "no number of a scheme fr-siren, fr-siret or be-kbo");
            return null;
        }
        if (number.check() == Identifier.Check.FAILED) {
            sink.warn(row, "identifier", written, "check digits do not agree");
        }
        return number.scheme().equals("be-kbo")
                ? "be-kbo-" + number.value()
                : "fr-siren-" + number.value().substring(0, 9);
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
