package eu.observatory.registry;

import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Identifier;
import eu.observatory.registry.enterprise.LegalForm;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Source;
import eu.observatory.registry.enterprise.Status;
import java.time.LocalDate;
import java.util.List;

/** Enterprises of Namur for tests, of numbers that are never allocated, as a register brings them. */
public final class Namur {

    private Namur() {}

    public static Source kbo(int month) {
        return new Source("kbo", LocalDate.of(2026, month, 1), "kbo-open-data", true, false);
    }

    /** A list that knows ways to reach an enterprise. */
    public static Source network(int month) {
        return new Source("network", LocalDate.of(2026, month, 1), "CC0-1.0", false, false);
    }

    public static Facts facts(String id, String name, String email) {
        return facts(id, name, email, false);
    }

    public static Facts facts(String id, String name, String email, boolean masked) {
        return new Facts(
                id,
                "BE",
                Status.ACTIVE,
                LocalDate.of(2011, 5, 2),
                null,
                List.of(new Name("legal", "fr", name)),
                List.of(new Identifier("be-kbo", id.substring("be-kbo-".length()), Identifier.Check.PASSED)),
                new LegalForm("be-jf", "017", "association"),
                null,
                List.of(new Activity("nacebel-2008", "43320", "nace-rev2:43.32", true)),
                new Address("1 rue de Fer", "5000", "Namur", "BE", "be-92094"),
                null,
                null,
                List.of(),
                email == null ? null : new Contact(email, null, null),
                null,
                masked);
    }
}
