package eu.observatory.registry.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Facts for tests, of numbers that are never allocated. */
final class Sample {

    static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);

    private Sample() {}

    static Source sirene(LocalDate extract) {
        return new Source("sirene", extract, "etalab-2.0", true, false);
    }

    static Source list(LocalDate extract) {
        return new Source("insertion-fr", extract, "etalab-2.0", false, false);
    }

    static Facts association(String id, String name) {
        return facts(id, name, "9220", null, saintOmer(), null, null);
    }

    static Facts facts(
            String id,
            String name,
            String category,
            Boolean flag,
            Address address,
            Position position,
            Contact contact) {
        String siren = id.substring("fr-siren-".length());
        return new Facts(
                id,
                "FR",
                Status.ACTIVE,
                LocalDate.of(2009, 3, 2),
                null,
                name == null ? List.of() : List.of(new Name("legal", null, name)),
                List.of(new Identifier("fr-siren", siren, Identifier.Check.PASSED)),
                category == null ? null : new LegalForm("fr-cj", category, "association"),
                flag,
                List.of(new Activity("naf-rev2", "43.32A", "nace-rev2:43.32", true)),
                address,
                position,
                new Headcount(10, 19, 2023),
                List.of(new Establishment(
                        "fr-siret-" + siren + "00010", name, true, Status.ACTIVE, address, null, List.of())),
                contact,
                null,
                false);
    }

    /** The same, with what a network tells of it. */
    static Facts telling(Facts facts, Profile profile) {
        return new Facts(
                facts.enterprise(),
                facts.country(),
                facts.status(),
                facts.startedOn(),
                facts.closedOn(),
                facts.names(),
                facts.identifiers(),
                facts.legalForm(),
                facts.essFlag(),
                facts.activities(),
                facts.address(),
                facts.position(),
                facts.headcount(),
                facts.establishments(),
                facts.contact(),
                profile,
                facts.masked());
    }

    /** What a list adds: a brand, a website, a position; nothing else. */
    static Facts addition(String id, String brand, String website, Position position) {
        return new Facts(
                id,
                "FR",
                Status.ACTIVE,
                null,
                null,
                List.of(new Name("brand", null, brand)),
                List.of(),
                null,
                null,
                List.of(),
                null,
                position,
                null,
                List.of(),
                new Contact(null, null, website),
                null,
                false);
    }

    static Facts masked(String id) {
        return new Facts(
                id,
                "FR",
                Status.ACTIVE,
                null,
                null,
                List.of(),
                List.of(),
                new LegalForm("fr-cj", "9220", "association"),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                true);
    }

    static Facts closed(Facts facts) {
        return new Facts(
                facts.enterprise(),
                facts.country(),
                Status.CLOSED,
                facts.startedOn(),
                LocalDate.of(2026, 1, 15),
                facts.names(),
                facts.identifiers(),
                facts.legalForm(),
                facts.essFlag(),
                facts.activities(),
                facts.address(),
                facts.position(),
                facts.headcount(),
                facts.establishments(),
                facts.contact(),
                facts.profile(),
                facts.masked());
    }

    static Facts numbered(Facts facts, Identifier more) {
        return new Facts(
                facts.enterprise(),
                facts.country(),
                facts.status(),
                facts.startedOn(),
                facts.closedOn(),
                facts.names(),
                Stream.concat(facts.identifiers().stream(), Stream.of(more)).toList(),
                facts.legalForm(),
                facts.essFlag(),
                facts.activities(),
                facts.address(),
                facts.position(),
                facts.headcount(),
                facts.establishments(),
                facts.contact(),
                facts.profile(),
                facts.masked());
    }

    static Facts belgian(String id, String name, String unit) {
        Address mons = new Address("Grand-Place 1", "7000", "Mons", "BE", "be-53053");
        return new Facts(
                id,
                "BE",
                Status.ACTIVE,
                null,
                null,
                List.of(new Name("legal", "fr", name)),
                List.of(new Identifier("be-kbo", id.substring("be-kbo-".length()), Identifier.Check.PASSED)),
                new LegalForm("be-jf", "017", "association"),
                null,
                List.of(new Activity("nacebel-2008", "43320", "nace-rev2:43.32", true)),
                mons,
                null,
                null,
                List.of(new Establishment(unit, name, true, Status.ACTIVE, mons, null, List.of())),
                null,
                null,
                false);
    }

    static Address saintOmer() {
        return new Address("12 rue des Écluses", "62500", "Saint-Omer", "FR", "fr-62765");
    }

    static Address lille() {
        return new Address("1 place du Marché", "59000", "Lille", "FR", "fr-59350");
    }
}
