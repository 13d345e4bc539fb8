package eu.observatory.portal.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of {@code GET /api/duplicates}, the likeliest pairs first. */
public record Duplicates(
        List<Pair> items, long total, @Nullable String next) {

    public static final Duplicates NONE = new Duplicates(List.of(), 0, null);

    private static final int WHOLE = 100;

    /**
     * @param score from 0 to 1
     * @param decision same or different; null while nobody has decided
     * @param decidedBy told to those alone who may decide
     */
    public record Pair(
            Side first,
            Side second,
            double score,
            List<Reason> reasons,
            @Nullable String decision,
            @Nullable Decider decidedBy) {

        public long percent() {
            return Math.round(WHOLE * score);
        }

        /** The one that is not this one. */
        public Side other(String id) {
            return first.id().equals(id) ? second : first;
        }
    }

    /**
     * @param as editor or operator
     * @param region that the role was held for
     */
    public record Decider(
            @Nullable String name,
            @Nullable String as,
            @Nullable String region) {}

    public record Side(
            String id,
            @Nullable String name,
            @Nullable String locality,
            @Nullable String country,
            @Nullable String status,
            boolean sample,
            @Nullable Form legalForm) {

        public String title() {
            return name == null ? id : name;
        }

        public boolean closed() {
            return "closed".equals(status);
        }
    }

    /** @param family harmonised, like association */
    public record Form(@Nullable String family) {}

    /** @param kind number, email, phone, website, name or address */
    public record Reason(String kind, @Nullable String value) {}

    /** Those of which nobody has said that they are different. */
    public List<Pair> possible() {
        return items.stream()
                .filter(pair -> !"different".equals(pair.decision()))
                .toList();
    }
}
