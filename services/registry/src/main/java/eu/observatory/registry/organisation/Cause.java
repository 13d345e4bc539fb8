package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a revision is due to: an extract of a dataset, or reference files (joined by plus signs) without an extract date. */
record Cause(@Nullable String dataset, @Nullable LocalDate extractDate) {

    static Cause of(Source source) {
        return new Cause(source.dataset(), source.extractDate());
    }
}
