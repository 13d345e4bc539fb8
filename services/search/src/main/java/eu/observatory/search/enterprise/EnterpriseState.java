package eu.observatory.search.enterprise;

import eu.observatory.search.index.Titles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        Offers offers,
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
        offers = offers == null ? Offers.NONE : offers;
        affiliations = affiliations == null ? List.of() : affiliations;
    }

    /** What it says itself that it has, can and shows, in its own words. */
    record Offers(
            List<Offer> equipment,
            List<Offer> skills,
            List<Certification> certifications,
            List<Reference> references,
            @Nullable Partnerships partnerships) {

        static final Offers NONE = new Offers(List.of(), List.of(), List.of(), List.of(), null);

        Offers {
            equipment = equipment == null ? List.of() : equipment;
            skills = skills == null ? List.of() : skills;
            certifications = certifications == null ? List.of() : certifications;
            references = references == null ? List.of() : references;
        }

        Stream<String> concepts() {
            return offers().flatMap(offer -> Stream.ofNullable(offer.concept()));
        }

        /** By language. */
        Stream<Map<String, String>> words() {
            Stream<Map<String, String>> offered = offers().flatMap(offer ->
                    Stream.concat(Stream.ofNullable(offer.name()), Stream.ofNullable(offer.availability())));
            Stream<Map<String, String>> done = references.stream().map(Reference::title);
            Stream<Map<String, String>> open =
                    partnerships == null ? Stream.of() : Stream.ofNullable(partnerships.text());
            return Stream.of(offered, done, open).flatMap(words -> words);
        }

        private Stream<Offer> offers() {
            return Stream.concat(equipment.stream(), skills.stream());
        }
    }

    record Offer(
            @Nullable String concept,
            @Nullable Map<String, String> name,
            @Nullable Map<String, String> availability) {}

    record Certification(String name) {}

    record Reference(Map<String, String> title) {}

    record Partnerships(@Nullable Map<String, String> text) {}

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
