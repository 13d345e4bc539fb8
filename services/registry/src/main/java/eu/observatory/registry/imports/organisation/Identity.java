package eu.observatory.registry.imports.organisation;

import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.Identifier.Check;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.CheckDigits;
import eu.observatory.registry.imports.format.Sink;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a row is about: an official number makes the id, else the row brings a UUID of its own.
 *
 * @param number null where the row has none
 */
record Identity(String id, @Nullable Identifier number) {

    static final Pattern ID = Pattern.compile(
            "fr-siren-\\d{9}|be-kbo-[01]\\d{9}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Map<String, Pattern> SCHEMES = Map.of(
            "fr-siren", Pattern.compile("\\d{9}"),
            "be-kbo", Pattern.compile("[01]\\d{9}"),
            "fr-rna", Pattern.compile("W[0-9A-Z]{9}"),
            "lu-vat", Pattern.compile("LU\\d{8}"),
            "de-vat", Pattern.compile("DE\\d{9}"));

    /** Null, and the row rejected, where it names nobody. */
    static @Nullable Identity of(Row row, Sink sink) {
        String written = row.get("identifier");
        String scheme = row.get("scheme");
        String own = row.get("id");
        Identifier number = null;
        if (written != null) {
            number = number(scheme, written.toUpperCase(Locale.ROOT).replaceAll("[. ]", ""));
            if (number == null) {
                sink.reject(
                        row,
                        "identifier",
                        written,
                        "no number of the scheme " + scheme + "; one of "
                                + String.join(
                                        ", ", SCHEMES.keySet().stream().sorted().toList()));
                return null;
            }
            if (number.check() == Check.FAILED) {
                sink.warn(row, "identifier", written, "check digits do not agree");
            }
        }
        String official = number == null ? null : official(number);
        if (own != null && official != null && !own.equals(official)) {
            sink.reject(row, "id", own, "its number makes it " + official + ": leave the id blank");
            return null;
        }
        String id = official != null ? official : own;
        if (id == null || !ID.matcher(id).matches()) {
            sink.reject(row, "id", own, "neither a number that makes an id, nor a UUID in lower case");
            return null;
        }
        return new Identity(id, number);
    }

    private static @Nullable String official(Identifier number) {
        return switch (number.scheme()) {
            case "fr-siren", "be-kbo" -> number.scheme() + "-" + number.value();
            default -> null;
        };
    }

    private static @Nullable Identifier number(@Nullable String scheme, String value) {
        Pattern form = scheme == null ? null : SCHEMES.get(scheme);
        if (scheme == null || form == null || !form.matcher(value).matches()) {
            return null;
        }
        return switch (scheme) {
            case "fr-siren" -> CheckDigits.french(scheme, value);
            case "be-kbo" -> CheckDigits.belgian(scheme, value);
            default -> new Identifier(scheme, value, Check.NONE);
        };
    }
}
