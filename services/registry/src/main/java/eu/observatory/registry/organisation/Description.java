package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Position;
import eu.observatory.registry.enterprise.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one organisation; null or empty where it says nothing.
 *
 * @param organisation {@code fr-siren-123456782}, {@code be-kbo-0123456749}, else a UUID
 * @param kinds at least one
 * @param territories ids of the communes or NUTS regions that it acts for
 * @param reach says that in terms of its seat, where it names no territories
 * @param parent id of the organisation that it is a part of
 * @param successors ids of the organisations that took its place
 */
public record Description(
        String organisation,
        List<Kind> kinds,
        String country,
        Status status,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable LegalForm legalForm,
        @Nullable Address address,
        @Nullable Position position,
        List<String> territories,
        @Nullable Reach reach,
        @Nullable String parent,
        List<String> successors,
        List<Affiliation> affiliations,
        @Nullable Contact contact) {

    public Description {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("an organisation is of some kind");
        }
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        territories = List.copyOf(territories);
        successors = List.copyOf(successors);
        affiliations = List.copyOf(affiliations);
    }
}
