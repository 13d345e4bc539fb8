package eu.observatory.portal.organisation;

import eu.observatory.portal.state.Address;
import eu.observatory.portal.state.Affiliation;
import eu.observatory.portal.state.Contact;
import eu.observatory.portal.state.Identifier;
import eu.observatory.portal.state.LegalForm;
import eu.observatory.portal.state.Name;
import eu.observatory.portal.state.Position;
import eu.observatory.portal.state.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@code GET /api/organisations/{id}} that its page shows.
 *
 * @param territories that it acts for
 * @param parent that it is a part of
 * @param enterprise whether the same body is an enterprise, too, under the same id
 */
record Organisation(
        String id,
        List<String> kinds,
        @Nullable String status,
        boolean sample,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable LegalForm legalForm,
        @Nullable Address address,
        List<String> nuts,
        @Nullable Position position,
        List<String> territories,
        @Nullable String parent,
        List<String> successors,
        List<Affiliation> affiliations,
        @Nullable Contact contact,
        List<Provenance> provenance,
        boolean enterprise,
        Map<String, String> labels) {

    /** What the reader's language calls a place, concept or organisation, else its code. */
    public String label(String id) {
        return labels.getOrDefault(id, id);
    }

    boolean closed() {
        return "closed".equals(status);
    }
}
