package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.enterprise.Activity;
import eu.observatory.registry.enterprise.Address;
import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Establishment;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Part;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.kbo.Details.Reach;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the parts of enterprises and their establishments together, always in the same order. */
record Assembly(Map<String, List<Part>> enterprises, Map<String, List<Part>> establishments) {

    private static final List<String> KINDS = List.of("legal", "short", "brand");
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
    private static final Comparator<Name> NAMES = Comparator.comparing((Name name) -> KINDS.indexOf(name.kind()))
            .thenComparing(name -> name.language() == null ? LANGUAGES.size() : LANGUAGES.indexOf(name.language()))
            .thenComparing(Name::value);
    private static final Comparator<Activity> ACTIVITIES = Comparator.comparing(Activity::main)
            .thenComparing(Activity::scheme)
            .reversed()
            .thenComparing(Activity::code);

    Bundle bundle(String id) {
        List<Part> parts = enterprises.getOrDefault(id, List.of());
        Facts base = read(parts, Reading.ENTERPRISE, Facts.class).findFirst().orElseThrow();
        Facts facts = new Facts(
                id,
                base.country(),
                base.status(),
                base.startedOn(),
                base.closedOn(),
                names(parts),
                base.identifiers(),
                base.legalForm(),
                base.essFlag(),
                activities(parts),
                address(parts),
                null,
                null,
                read(parts, KboReading.PLACE, String.class)
                        .sorted()
                        .map(this::establishment)
                        .toList(),
                contact(parts),
                null,
                false);
        return new Bundle(id, facts, List.of());
    }

    Establishment establishment(String id) {
        List<Part> parts = establishments.getOrDefault(id, List.of());
        String name = names(parts).stream()
                .max(Comparator.comparing(named -> KINDS.indexOf(named.kind())))
                .map(Name::value)
                .orElse(null);
        return new Establishment(id, name, false, Status.ACTIVE, address(parts), null, activities(parts));
    }

    static List<Name> names(List<Part> parts) {
        return read(parts, KboReading.NAME, Name.class).distinct().sorted(NAMES).toList();
    }

    static @Nullable Address address(List<Part> parts) {
        return read(parts, KboReading.ADDRESS, Address.class)
                .min(Comparator.comparing(Address::toString))
                .orElse(null);
    }

    /** The same code in several groups of activities is one activity, and main where any group calls it so. */
    static List<Activity> activities(List<Part> parts) {
        Map<String, Activity> distinct = new TreeMap<>();
        read(parts, KboReading.ACTIVITY, Activity.class)
                .forEach(one ->
                        distinct.merge(one.scheme() + one.code(), one, (known, again) -> known.main() ? known : again));
        return distinct.values().stream().sorted(ACTIVITIES).toList();
    }

    static @Nullable Contact contact(List<Part> parts) {
        List<Reach> reaches = read(parts, KboReading.CONTACT, Reach.class).toList();
        Contact contact = new Contact(first(reaches, "EMAIL"), first(reaches, "TEL"), first(reaches, "WEB"));
        return contact.equals(new Contact(null, null, null)) ? null : contact;
    }

    private static @Nullable String first(List<Reach> reaches, String type) {
        return reaches.stream()
                .filter(reach -> reach.type().equals(type))
                .map(Reach::value)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    static <T> Stream<T> read(List<Part> parts, short kind, Class<T> type) {
        return parts.stream().filter(part -> part.kind() == kind).map(part -> part.read(type));
    }
}
