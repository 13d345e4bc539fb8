package eu.observatory.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import eu.observatory.registry.recognition.Assertion;
import eu.observatory.registry.recognition.Membership;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public state of an enterprise, as it is served and as it stands on the topic {@code registry.enterprises}.
 *
 * @param owner {@code hub} or a partner region's code
 * @param revision grows by one with each change, never restarts
 * @param region NUTS code of the region it sits in, like {@code FRE}, {@code BE3} or {@code FRY2}; null when unknown
 * @param nuts NUTS codes from level 1 to 3 of the seat, empty when the commune is unknown
 * @param masked whether the unit is only partially public: what is hidden stays hidden, whatever other sources say
 * @param skills ids of concepts, absent from JSON where nobody told any; so are equipment and affiliations
 * @param offers what it says itself of equipment, skills, certifications, references and partnerships
 * @param headcount null when unknown, which is not the same as none
 */
public record Enterprise(
        String id,
        String owner,
        long revision,
        String country,
        Status status,
        boolean sample,
        boolean masked,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        List<Name> names,
        List<Identifier> identifiers,
        @Nullable LegalForm legalForm,
        List<Activity> activities,
        @JsonInclude(Include.NON_EMPTY) List<String> skills,
        @JsonInclude(Include.NON_EMPTY) List<String> equipment,
        @Nullable Offers offers,
        @Nullable Address address,
        @Nullable String region,
        List<String> nuts,
        @Nullable Position position,
        @Nullable Headcount headcount,
        List<Establishment> establishments,
        @Nullable Contact contact,
        List<Text> texts,
        List<Assertion> assertions,
        List<Membership> memberships,
        @JsonInclude(Include.NON_EMPTY) List<Affiliation> affiliations,
        List<Provenance> provenance) {

    public Enterprise {
        skills = Profile.told(skills);
        equipment = Profile.told(equipment);
        affiliations = Profile.told(affiliations);
    }

    /** The region whose editors answer for it; the country where the region is not known. */
    public String answerable() {
        return region == null ? country : region;
    }

    Enterprise withRevision(long revision) {
        return new Enterprise(
                id,
                owner,
                revision,
                country,
                status,
                sample,
                masked,
                startedOn,
                closedOn,
                names,
                identifiers,
                legalForm,
                activities,
                skills,
                equipment,
                offers,
                address,
                region,
                nuts,
                position,
                headcount,
                establishments,
                contact,
                texts,
                assertions,
                memberships,
                affiliations,
                provenance);
    }
}
