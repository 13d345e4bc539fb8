package eu.observatory.search.organisation;

import eu.observatory.search.index.Titles;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What search needs of docs/events/registry.organisations.schema.json. */
record OrganisationState(
        String id,
        String owner,
        long revision,
        List<String> kinds,
        String country,
        String status,
        boolean sample,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        List<Titles.Name> names,
        List<Identifier> identifiers,
        @Nullable LegalForm legalForm,
        @Nullable Address address,
        @Nullable String region,
        List<String> nuts,
        @Nullable Position position,
        List<Affiliation> affiliations) {

    OrganisationState {
        affiliations = affiliations == null ? List.of() : affiliations;
    }

    record Identifier(String value) {}

    record LegalForm(String scheme, String code, String family) {}

    record Address(
            @Nullable String postCode,
            @Nullable String locality,
            @Nullable String commune) {}

    record Position(double lat, double lon, String precision) {}

    record Affiliation(String organisation, @Nullable LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }
}
