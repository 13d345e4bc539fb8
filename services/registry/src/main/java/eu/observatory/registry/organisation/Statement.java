package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one dataset says, or has said, of one organisation.
 *
 * @param goneOn the extract from which the organisation was missing, null while it is in there
 */
record Statement(
        Source source, Description description, @Nullable LocalDate goneOn) {

    /** Who is heard first: one that still holds the organisation, the newest extract; then by name. */
    static final Comparator<Statement> PRECEDENCE = Comparator.comparing(
                    (Statement statement) -> statement.goneOn != null)
            .thenComparing(statement -> statement.source.extractDate(), Comparator.reverseOrder())
            .thenComparing(statement -> statement.source.dataset());

    Status status() {
        return goneOn == null ? description.status() : Status.CLOSED;
    }

    /** Whether it says the same under the same licence, and has not been taken back. */
    boolean same(Source other, Description said) {
        return goneOn == null && source.licence().equals(other.licence()) && description.equals(said);
    }
}
