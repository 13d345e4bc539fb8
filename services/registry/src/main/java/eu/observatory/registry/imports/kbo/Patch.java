package eu.observatory.registry.imports.kbo;

import eu.observatory.registry.enterprise.Establishment;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.format.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts of before with the parts that an update has replaced. */
record Patch(Assembly assembly, LocalDate day) {

    /** Null where nothing was known before and the update does not say what the enterprise is either. */
    @Nullable Facts facts(String id, @Nullable Facts before) {
        List<Part> parts = assembly.enterprises().getOrDefault(id, List.of());
        Facts restated =
                Assembly.read(parts, KboReading.BASE, Facts.class).findFirst().orElse(null);
        Facts base = restated == null ? before : restated;
        if (base == null) {
            return null;
        }
        boolean gone = parts.stream().anyMatch(part -> part.kind() == KboReading.GONE);
        return new Facts(
                id,
                base.country(),
                gone ? Status.CLOSED : base.status(),
                base.startedOn(),
                gone ? day : base.closedOn(),
                before == null || replaced(parts, KboReading.NAME) ? Assembly.names(parts) : before.names(),
                base.identifiers(),
                base.legalForm(),
                base.essFlag(),
                before == null || replaced(parts, KboReading.ACTIVITY)
                        ? Assembly.activities(parts)
                        : before.activities(),
                before == null || replaced(parts, KboReading.ADDRESS) ? Assembly.address(parts) : before.address(),
                null,
                null,
                places(parts, before == null ? List.of() : before.establishments()),
                before == null || replaced(parts, KboReading.CONTACT) ? Assembly.contact(parts) : before.contact(),
                null,
                false);
    }

    private List<Establishment> places(List<Part> parts, List<Establishment> before) {
        TreeMap<String, Establishment> places = new TreeMap<>();
        before.forEach(place -> places.put(place.id(), place));
        Assembly.read(parts, KboReading.LOST, String.class)
                .filter(lost ->
                        Assembly.read(parts, KboReading.PLACE, String.class).noneMatch(lost::equals))
                .forEach(places::remove);
        Assembly.read(parts, KboReading.PLACE, String.class)
                .forEach(id -> places.computeIfAbsent(id, assembly::establishment));
        places.replaceAll((id, place) -> place(place));
        return List.copyOf(places.values());
    }

    private Establishment place(Establishment before) {
        List<Part> parts = assembly.establishments().getOrDefault(Objects.requireNonNull(before.id()), List.of());
        Establishment now = assembly.establishment(before.id());
        return new Establishment(
                before.id(),
                replaced(parts, KboReading.NAME) ? now.name() : before.name(),
                before.seat(),
                before.status(),
                replaced(parts, KboReading.ADDRESS) ? now.address() : before.address(),
                before.position(),
                replaced(parts, KboReading.ACTIVITY) ? now.activities() : before.activities());
    }

    private static boolean replaced(List<Part> parts, short kind) {
        return parts.stream().anyMatch(part -> part.kind() == kind)
                || Assembly.read(parts, KboReading.CLEARED, Short.class).anyMatch(cleared -> cleared == kind);
    }
}
