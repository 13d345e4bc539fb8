package eu.observatory.registry.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a revision is due to: an extract of a dataset, reference files (joined by plus signs), or the passing of days where null. */
record Cause(@Nullable String dataset, @Nullable LocalDate extractDate) {

    static final Cause TIME = new Cause(null, null);

    static Cause of(Source source) {
        return new Cause(source.dataset(), source.extractDate());
    }
}
