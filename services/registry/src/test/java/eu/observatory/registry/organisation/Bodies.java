package eu.observatory.registry.organisation;

import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Affiliation;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import java.time.LocalDate;
import java.util.List;

/** Made-up organisations for tests. */
public final class Bodies {

    public static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    public static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    public static final String FEDERATION = "be-kbo-1999000150";
    public static final String COMMUNE = "be-kbo-1999000249";
    public static final String CENTRE = "be-kbo-1999000348";

    private Bodies() {}

    public static Source file(LocalDate date) {
        return new Source("bodies", date, "CC0-1.0", true, false);
    }

    public static Source kbo(LocalDate date) {
        return new Source("kbo-organisations", date, "KBO open data", true, false);
    }

    public static Description federation(String french) {
        return body(
                FEDERATION,
                List.of(Kind.FEDERATION, Kind.EMPLOYERS_BODY),
                List.of(new Name("legal", "fr", french), new Name("legal", "de", "Verband der Beispiele")),
                "017",
                address("5000", "Namur", "be-92094"),
                List.of("BE3"),
                null,
                List.of(),
                new Contact("info@federation.example", null, null));
    }

    public static Description commune(String locality, String nis) {
        return body(
                COMMUNE,
                List.of(Kind.COMMUNE),
                List.of(new Name("legal", "fr", "Ville de " + locality)),
                "411",
                address("5000", locality, nis),
                List.of(),
                Reach.COMMUNE,
                List.of(),
                null);
    }

    public static Description centre(Affiliation... affiliations) {
        return body(
                CENTRE,
                List.of(Kind.SOCIAL_WELFARE_CENTRE),
                List.of(new Name("legal", "fr", "CPAS de Mons")),
                "412",
                address("7000", "Mons", "be-53053"),
                List.of(),
                Reach.COMMUNE,
                List.of(affiliations),
                null);
    }

    private static Address address(String postCode, String locality, String commune) {
        return new Address("Place de l'Hôtel de Ville 1", postCode, locality, "BE", commune);
    }

    private static Description body(
            String id,
            List<Kind> kinds,
            List<Name> names,
            String form,
            Address address,
            List<String> territories,
            Reach reach,
            List<Affiliation> affiliations,
            Contact contact) {
        return new Description(
                id,
                kinds,
                "BE",
                Status.ACTIVE,
                LocalDate.of(1977, 1, 1),
                null,
                names,
                List.of(new Identifier("be-kbo", id.substring("be-kbo-".length()), Identifier.Check.PASSED)),
                new LegalForm("be-jf", form, "other"),
                address,
                null,
                territories,
                reach,
                null,
                List.of(),
                affiliations,
                contact);
    }
}
