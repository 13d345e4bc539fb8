package eu.observatory.registry.imports.format;

import eu.observatory.registry.enterprise.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a job was asked to import.
 *
 * @param list the definition of a list, for the format {@code list}
 * @param lens authority and rule: what a generic list asserts, where its definition leaves that open
 */
public record Order(
        String dataset,
        LocalDate extractDate,
        String territory,
        boolean complete,
        @Nullable String list,
        @Nullable String lens,
        @Nullable String authority,
        @Nullable String rule,
        String licence,
        boolean sample) {

    public Source source(boolean base) {
        return new Source(dataset, extractDate, licence, base, sample);
    }
}
