package eu.observatory.registry.enterprise;

import eu.observatory.registry.enterprise.Position.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that several sources may share in. */
final class Merging {

    private final List<Saying> sayings;
    private final Credits credits;

    Merging(List<Saying> sayings, Credits credits) {
        this.sayings = sayings;
        this.credits = credits;
    }

    /** All names of the first source that has any; later ones add the other names they know it by. */
    List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (Saying saying : sayings) {
            List<Name> added = names.isEmpty()
                    ? saying.facts().names()
                    : saying.facts().names().stream()
                            .filter(name -> !name.kind().equals("legal") && isNew(name, names))
                            .toList();
            if (!added.isEmpty()) {
                names.addAll(added);
                credits.credit("names", saying);
            }
        }
        return List.copyOf(names);
    }

    private static boolean isNew(Name name, List<Name> known) {
        return known.stream().noneMatch(other -> other.value().equalsIgnoreCase(name.value()));
    }

    /** Every number that any source knows, each scheme's number once. */
    List<Identifier> identifiers() {
        Map<String, Identifier> identifiers = new LinkedHashMap<>();
        for (Saying saying : sayings) {
            for (Identifier identifier : saying.facts().identifiers()) {
                if (identifiers.putIfAbsent(identifier.scheme() + ' ' + identifier.value(), identifier) == null) {
                    credits.credit("identifiers", saying);
                }
            }
        }
        return List.copyOf(identifiers.values());
    }

    /** The first position of an address, whoever knows it, rather than the first centroid of a commune. */
    @Nullable Position position() {
        Position exact = credits.first("position", saying -> having(Precision.ADDRESS, saying));
        return exact != null ? exact : credits.first("position", saying -> having(Precision.COMMUNE, saying));
    }

    private static @Nullable Position having(Precision precision, Saying saying) {
        Position position = saying.facts().position();
        return position != null && position.precision() == precision ? position : null;
    }

    @Nullable Contact contact() {
        String email = channel(Contact::email);
        String phone = channel(Contact::phone);
        String website = channel(Contact::website);
        return email == null && phone == null && website == null ? null : new Contact(email, phone, website);
    }

    private @Nullable String channel(Function<Contact, @Nullable String> reading) {
        return credits.first("contact", saying -> {
            Contact contact = saying.facts().contact();
            return contact == null ? null : reading.apply(contact);
        });
    }
}
