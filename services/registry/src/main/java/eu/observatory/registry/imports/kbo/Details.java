package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.concept.Nace;
import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Cells;
import eu.observatory.registry.imports.format.Sink;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@code denomination.csv}, {@code activity.csv} and {@code contact.csv}. */
final class Details {

    /** One way to reach an enterprise: TEL, EMAIL or WEB. */
    record Reach(String type, String value) {}

    private static final Map<Integer, String> KINDS = Map.of(1, "legal", 2, "short", 3, "brand");
    private static final Map<String, String> LANGUAGES = Map.of("1", "fr", "2", "nl", "3", "de", "4", "en");

    private Details() {}

    static @Nullable Name name(Row row, Sink sink) {
        String type = row.get("TypeOfDenomination");
        String value = row.get("Denomination");
        String kind = type != null && type.matches("\\d{1,3}") ? KINDS.get(Integer.valueOf(type)) : null;
        if (value == null) {
            sink.warn(row, "Denomination", null, "blank name: left out");
            return null;
        }
        String language = row.get("Language");
        return kind == null ? null : new Name(kind, language == null ? null : LANGUAGES.get(language), value);
    }

    static @Nullable Activity activity(Row row, Sink sink) {
        String code = Cells.code(row, "NaceCode", row.get("NaceCode"), sink);
        String version = row.get("NaceVersion");
        if (code == null || version == null || !version.matches("20\\d\\d")) {
            sink.warn(row, "NaceCode", code, "no activity of a known NACE-BEL version: left out");
            return null;
        }
        String scheme = "nacebel-" + version;
        return new Activity(scheme, code, Nace.of(scheme, code), "MAIN".equals(row.get("Classification")));
    }

    /** Only what the enterprise itself has published, not its establishments' or branches' own. */
    static @Nullable Reach reach(Row row) {
        String type = row.get("ContactType");
        String value = row.get("Value");
        return !"ENT".equals(row.get("EntityContact")) || type == null || value == null ? null : new Reach(type, value);
    }
}
