package eu.observatory.registry.enterprise;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one dataset says, or has said, of one enterprise.
 *
 * @param goneOn the extract from which the enterprise was missing, null while it is in there
 */
record Saying(Source source, Facts facts, @Nullable LocalDate goneOn) {

    /** Who is heard first: a base, one that still holds the enterprise, the newest extract; then by name. */
    static final Comparator<Saying> PRECEDENCE = Comparator.comparing((Saying saying) -> !saying.source.base())
            .thenComparing(saying -> saying.goneOn != null)
            .thenComparing(saying -> saying.source.extractDate(), Comparator.reverseOrder())
            .thenComparing(saying -> saying.source.dataset());

    /** Where the enterprise itself speaks, it is believed before all others. */
    static final Comparator<Saying> OWN_WORD_FIRST =
            Comparator.comparing((Saying saying) -> !saying.source.dataset().equals(OwnWord.DATASET));

    boolean base() {
        return source.base();
    }

    Status status() {
        return goneOn == null ? facts.status() : Status.CLOSED;
    }
}
