package eu.observatory.portal.operator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A number that a service tells of itself, by the name of its metric.
 *
 * @param value absent where it cannot be told, and where there was nothing yet
 * @param most what it should not exceed; of a point in time, its age in seconds
 * @param standing kept, broken, never, unknown, or told where nothing is promised
 */
record Figure(
        String metric,
        String kind,
        Map<String, String> labels,
        @Nullable Double value,
        @Nullable Double most,
        String standing) {

    private static final String IMPORTED = "observatory_registry_dataset_imported_timestamp_seconds";
    private static final String SAMPLE = "sample";
    private static final Set<String> KINDS = Set.of("lag", "job", "promise");

    /** A service of somebody else may leave things out. */
    Figure {
        metric = Objects.requireNonNullElse(metric, "");
        kind = KINDS.contains(Objects.requireNonNullElse(kind, "")) ? kind : "job";
        standing = Objects.requireNonNullElse(standing, "told");
    }

    public boolean is(String other) {
        return standing.equals(other);
    }

    /** Whether it is about one of the datasets, which have a table of their own. */
    boolean isOfADataset() {
        return labels.containsKey("dataset");
    }

    boolean tellsAnImport() {
        return metric.equals(IMPORTED);
    }

    String dataset() {
        return labels.getOrDefault("dataset", "");
    }

    public boolean isSample() {
        return Boolean.parseBoolean(labels.get(SAMPLE));
    }

    /** What tells it from others of its metric. */
    public List<String> about() {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .filter(label -> !label.getKey().equals(SAMPLE))
                        .map(Map.Entry::getValue)
                        .toList()
                        .reversed();
    }

    /** Its length in time; null for a count, and where it is not known. */
    public @Nullable Span span() {
        if (value == null || !metric.endsWith("_seconds")) {
            return null;
        }
        return Span.of(isAMoment() ? Instant.now().getEpochSecond() - value : value);
    }

    public @Nullable Span longest() {
        return most == null || !metric.endsWith("_seconds") ? null : Span.of(most);
    }

    public @Nullable LocalDate day() {
        return value == null || !isAMoment()
                ? null
                : LocalDate.ofInstant(Instant.ofEpochSecond(value.longValue()), Founders.ZONE);
    }

    private boolean isAMoment() {
        return metric.endsWith("_timestamp_seconds");
    }

    /** The page where something can be done about it; null where there is none. */
    public @Nullable String page() {
        return switch (metric) {
            case "observatory_deadletters_waiting" -> ForOperators.PATH + "/dead-letters";
            case "observatory_registry_letters_failed" -> ForOperators.PATH + "/letters";
            case "observatory_registry_import_due" -> ForOperators.PATH + "/imports";
            case "observatory_search_documents" -> ForOperators.PATH + "/index";
            case "observatory_registry_duplicates_open" -> "/duplicates";
            default -> null;
        };
    }
}
