package eu.observatory.search.enterprise;

import eu.observatory.search.index.Titles;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What search needs of docs/events/registry.enterprises.schema.json. */
record EnterpriseState(
        String id,
        String owner,
        long revision,
        String country,
        String status,
        boolean sample,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        List<Titles.Name> names,
        List<Identifier> identifiers,
        @Nullable LegalForm legalForm,
        List<Activity> activities,
        List<String> skills,
        List<String> equipment,
        @Nullable Address address,
        @Nullable String region,
        List<String> nuts,
        @Nullable Position position,
        @Nullable Headcount headcount,
        List<Establishment> establishments,
        List<Text> texts,
        List<Membership> memberships,
        List<Affiliation> affiliations) {

    EnterpriseState {
        skills = skills == null ? List.of() : skills;
        equipment = equipment == null ? List.of() : equipment;
        affiliations = affiliations == null ? List.of() : affiliations;
    }

    record Identifier(String scheme, String value) {}

    record LegalForm(String scheme, String code, String family) {}

    record Activity(String scheme, String code, @Nullable String nace, boolean main) {}

    record Address(
            @Nullable String postCode,
            @Nullable String locality,
            @Nullable String commune) {}

    record Position(double lat, double lon, String precision) {}

    record Headcount(int min, @Nullable Integer max) {}

    record Establishment(
            String id,
            @Nullable String name,
            String status,
            @Nullable Address address,
            List<Activity> activities) {}

    record Text(String kind, String language, String value) {}

    record Membership(String lens, String standing) {}

    record Affiliation(String organisation, @Nullable LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }
}
