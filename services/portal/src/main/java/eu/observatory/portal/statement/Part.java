package eu.observatory.portal.statement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an entry says.
 *
 * @param field whose name is under {@code part}
 * @param language that it is written in, null where that does not matter
 * @param value as it is shown; of a tick, the last part of the key of its word
 * @param word whether the value is the site's own word
 */
public record Part(String field, @Nullable String language, String value, boolean word) {

    boolean sameSlot(Part other) {
        return field.equals(other.field) && Objects.equals(language, other.language);
    }
}
