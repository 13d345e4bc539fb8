package eu.observatory.portal.enterprise;

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
 * The fields of {@code GET /api/enterprises/{id}} that its page shows.
 *
 * @param organisation whether the same body is an organisation, too, under the same id
 */
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
        List<String> skills,
        List<String> equipment,
        @Nullable Offers offers,
        List<Affiliation> affiliations,
        List<Assertion> assertions,
        List<Membership> memberships,
        List<Provenance> provenance,
        boolean organisation,
        Map<String, String> labels) {

    record Activity(String scheme, String code, @Nullable String nace, boolean main) {}

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

    /** What the reader's language calls a concept or territory, else its code. */
    public String label(String id) {
        return labels.getOrDefault(id, id);
    }
}
