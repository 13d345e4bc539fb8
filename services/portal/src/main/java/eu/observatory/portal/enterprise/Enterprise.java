package eu.observatory.portal.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of {@code GET /api/enterprises/{id}} that its page shows. */
record Enterprise(
        String id,
        String owner,
        long revision,
        String country,
        @Nullable String status,
        boolean sample,
        boolean masked,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable LegalForm legalForm,
        List<Activity> activities,
        @Nullable Address address,
        List<String> nuts,
        @Nullable Position position,
        @Nullable Headcount headcount,
        List<Establishment> establishments,
        @Nullable Contact contact,
        List<Text> texts,
        List<Assertion> assertions,
        List<Membership> memberships,
        List<Provenance> provenance,
        Map<String, String> labels) {

    record Name(String kind, @Nullable String language, String value) {}

    record Identifier(String scheme, String value, @Nullable String check) {}

    record LegalForm(String scheme, String code, @Nullable String family) {

        public String id() {
            return scheme + ":" + code;
        }
    }

    record Activity(String scheme, String code, @Nullable String nace, boolean main) {}

    record Address(
            @Nullable String street,
            @Nullable String postCode,
            @Nullable String locality,
            @Nullable String country,
            @Nullable String commune) {}

    record Position(double lat, double lon, @Nullable String precision) {}

    record Headcount(
            int min, @Nullable Integer max, @Nullable Integer year) {}

    record Establishment(
            String id,
            @Nullable String name,
            boolean seat,
            @Nullable String status,
            @Nullable Address address,
            List<Activity> activities) {}

    record Text(String kind, String language, String value, boolean original) {}

    record Assertion(
            String lens,
            boolean holds,
            String authority,
            String rule,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String evidence,
            @Nullable String dataset,
            @Nullable LocalDate lastChecked) {}

    record Membership(String lens, String standing, boolean contested, List<String> reasons) {}

    record Provenance(
            String field,
            String dataset,
            @Nullable LocalDate extractDate,
            @Nullable String licence) {}

    /** What the reader's language calls a concept or territory, else its code. */
    public String label(String id) {
        return labels.getOrDefault(id, id);
    }
}
