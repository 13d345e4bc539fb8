package eu.observatory.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Position;
import eu.observatory.registry.enterprise.Provenance;
import eu.observatory.registry.enterprise.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public state of an organisation, as it is served and as it stands on the topic {@code registry.organisations}.
 *
 * @param id the same as the enterprise's where one body is both
 * @param revision grows by one with each change, never restarts
 * @param region NUTS code of the region it sits in; null when unknown
 * @param nuts NUTS codes from level 1 to 3 of the seat, empty when the commune is unknown
 * @param territories ids of the communes or NUTS regions that it acts for; absent from JSON where nobody told any, like
 *     successors and affiliations
 */
record Organisation(
        String id,
        String owner,
        long revision,
        List<Kind> kinds,
        String country,
        Status status,
        boolean sample,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable LegalForm legalForm,
        @Nullable Address address,
        @Nullable String region,
        List<String> nuts,
        @Nullable Position position,
        @JsonInclude(Include.NON_EMPTY) List<String> territories,
        @Nullable String parent,
        @JsonInclude(Include.NON_EMPTY) List<String> successors,
        @JsonInclude(Include.NON_EMPTY) List<Affiliation> affiliations,
        @Nullable Contact contact,
        List<Provenance> provenance) {

    Organisation {
        territories = told(territories);
        successors = told(successors);
        affiliations = told(affiliations);
    }

    private static <T> List<T> told(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    Organisation withRevision(long revision) {
        return new Organisation(
                id,
                owner,
                revision,
                kinds,
                country,
                status,
                sample,
                startedOn,
                closedOn,
                names,
                identifiers,
                legalForm,
                address,
                region,
                nuts,
                position,
                territories,
                parent,
                successors,
                affiliations,
                contact,
                provenance);
    }
}
