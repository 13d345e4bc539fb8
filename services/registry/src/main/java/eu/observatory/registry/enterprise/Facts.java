package eu.observatory.registry.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one enterprise; null or empty where it says nothing.
 *
 * @param enterprise {@code fr-siren-123456782}, {@code be-kbo-0123456749}, else a UUID
 * @param essFlag what the source's own social-economy flag says, null where it is blank or absent
 * @param profile what a source that asked the enterprise tells of it, null from registers
 * @param masked whether the unit is only partially public, so that no other source may fill in what this one hides
 */
public record Facts(
        String enterprise,
        String country,
        Status status,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable LegalForm legalForm,
        @Nullable Boolean essFlag,
        List<Activity> activities,
        @Nullable Address address,
        @Nullable Position position,
        @Nullable Headcount headcount,
        List<Establishment> establishments,
        @Nullable Contact contact,
        @Nullable Profile profile,
        boolean masked) {

    public Facts {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        activities = List.copyOf(activities);
        establishments = List.copyOf(establishments);
    }
}
