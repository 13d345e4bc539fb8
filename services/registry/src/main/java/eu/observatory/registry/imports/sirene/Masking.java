package eu.observatory.registry.imports.sirene;

import eu.observatory.registry.imports.file.Row;
import org.jspecify.annotations.Nullable;

/** Values of partially diffusible units: what INSEE hides reads as absent. */
final class Masking {

    static final String HIDDEN = "[ND]";
    static final String PARTIAL = "P";

    private Masking() {}

    /** The value of a column, null where it is blank or hidden. */
    static @Nullable String get(Row row, String column) {
        String value = row.get(column);
        return HIDDEN.equals(value) ? null : value;
    }
}
