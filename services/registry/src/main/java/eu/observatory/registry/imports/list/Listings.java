package eu.observatory.registry.imports.list;

import eu.observatory.registry.enterprise.Contact;
import eu.observatory.registry.enterprise.Facts;
import eu.observatory.registry.enterprise.Name;
import eu.observatory.registry.enterprise.Position;
import eu.observatory.registry.enterprise.Position.Precision;
import eu.observatory.registry.enterprise.Status;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.recognition.Assertion;
import eu.observatory.registry.recognition.Lens;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the lines of one enterprise amount to: one assertion, and what completes the enterprise. */
record Listings(Lens lens, String authority, String rule, String dataset, LocalDate checked, boolean completes) {

    Bundle bundle(String enterprise, List<Entry> lines) {
        return new Bundle(
                enterprise,
                completes ? facts(enterprise, lines) : null,
                lines.isEmpty() ? List.of() : List.of(assertion(lines)));
    }

    private Assertion assertion(List<Entry> lines) {
        String evidence =
                lines.stream().map(Entry::evidence).distinct().sorted().collect(Collectors.joining("; "));
        LocalDate from = lines.stream()
                .map(Entry::validFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean open = lines.stream().anyMatch(line -> line.validTo() == null);
        LocalDate to = open
                ? null
                : lines.stream()
                        .map(Entry::validTo)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new Assertion(lens, true, authority, rule, from, to, evidence, dataset, checked);
    }

    /** A brand, a site or a point is the enterprise's own only where its lines do not give several. */
    private static Facts facts(String enterprise, List<Entry> lines) {
        String brand = only(lines, Entry::brand);
        String website = only(lines, Entry::website);
        return new Facts(
                enterprise,
                lines.getFirst().country(),
                Status.ACTIVE,
                null,
                null,
                brand == null ? List.of() : List.of(new Name("brand", null, brand)),
                List.of(),
                null,
                null,
                List.of(),
                null,
                only(lines, Entry::number) == null ? null : only(lines, Listings::point),
                null,
                List.of(),
                website == null ? null : new Contact(null, null, website),
                null,
                false);
    }

    private static @Nullable Position point(Entry line) {
        Double lat = line.lat();
        Double lon = line.lon();
        return lat == null || lon == null ? null : new Position(lat, lon, Precision.ADDRESS);
    }

    private static <T> @Nullable T only(List<Entry> lines, Function<Entry, @Nullable T> value) {
        List<T> values =
                lines.stream().map(value).filter(Objects::nonNull).distinct().toList();
        return values.size() == 1 ? values.getFirst() : null;
    }
}
