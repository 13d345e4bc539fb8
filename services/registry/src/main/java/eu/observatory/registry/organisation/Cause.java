package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a revision is due to: an extract of a dataset, or a change of places where null. */
record Cause(@Nullable String dataset, @Nullable LocalDate extractDate) {

    static final Cause PLACES = new Cause(null, null);

    static Cause of(Source source) {
        return new Cause(source.dataset(), source.extractDate());
    }
}
