package eu.observatory.registry.duplicate;

import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Enterprise;
import eu.observatory.registry.enterprise.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise can have in common with another.
 *
 * @param shared kind of trait to its plain values: numbers, email, phone, website and address
 */
record Traits(String id, boolean sample, Map<String, Set<String>> shared, List<String> names) {

    private static final int TELLING_NAME = 8;
    private static final Map<String, Double> WEIGHTS =
            Map.of("number", 0.9, "email", 0.5, "phone", 0.4, "website", 0.4, "address", 0.3);
    private static final double NAME_WEIGHT = 0.5;
    private static final double LIKE = 0.5;

    static Traits of(Enterprise enterprise) {
        Map<String, Set<String>> shared = new LinkedHashMap<>();
        enterprise.identifiers().stream()
                .map(identifier -> identifier.scheme() + " " + identifier.value())
                .forEach(number -> add(shared, "number", number));
        Contact contact = enterprise.contact();
        if (contact != null) {
            add(
                    shared,
                    "email",
                    contact.email() == null ? null : contact.email().strip().toLowerCase(Locale.ROOT));
            add(shared, "phone", contact.phone() == null ? null : Plain.phone(contact.phone()));
            add(shared, "website", contact.website() == null ? null : Plain.host(contact.website()));
        }
        add(shared, "address", address(enterprise.address()));
        return new Traits(
                enterprise.id(),
                enterprise.sample(),
                shared,
                enterprise.names().stream()
                        .map(Name::value)
                        .map(Plain::name)
                        .distinct()
                        .toList());
    }

    private static void add(Map<String, Set<String>> shared, String kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            shared.computeIfAbsent(kind, any -> new TreeSet<>()).add(value);
        }
    }

    private static @Nullable String address(@Nullable Address address) {
        return address == null || address.street() == null || address.postCode() == null
                ? null
                : address.country() + " " + address.postCode() + " " + Plain.words(address.street());
    }

    /** Who has a key in common is compared; made-up and real ones have none in common. */
    Set<String> keys() {
        Set<String> keys = shared.entrySet().stream()
                .flatMap(trait -> trait.getValue().stream().map(value -> trait.getKey() + ":" + value))
                .collect(Collectors.toCollection(TreeSet::new));
        names.stream()
                .filter(name -> name.length() >= TELLING_NAME)
                .map(name -> "name:" + name)
                .forEach(keys::add);
        return sample ? keys.stream().map(key -> "sample " + key).collect(Collectors.toSet()) : keys;
    }

    Likeness likeness(Traits other) {
        List<Reason> reasons = new ArrayList<>();
        shared.forEach((kind, values) -> values.stream()
                .filter(other.shared.getOrDefault(kind, Set.of())::contains)
                .findFirst()
                .ifPresent(value -> reasons.add(new Reason(kind, value, WEIGHTS.getOrDefault(kind, 0.0)))));
        Reason name = name(other);
        if (name != null) {
            reasons.add(name);
        }
        return new Likeness(reasons);
    }

    private @Nullable Reason name(Traits other) {
        Reason best = null;
        for (String own : names) {
            for (String others : other.names) {
                double alike = Plain.similarity(own, others);
                double weight = Math.round(alike * NAME_WEIGHT * 100) / 100.0;
                if (alike >= LIKE && (best == null || weight > best.weight())) {
                    best = new Reason("name", own.equals(others) ? own : own + " ~ " + others, weight);
                }
            }
        }
        return best;
    }
}
