package eu.observatory.portal.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, of organisations or of the enterprises that belong to one. */
record Summaries(List<Summary> items, long total, @Nullable String next) {

    static final Summaries NONE = new Summaries(List.of(), 0, null);

    /** Could not be had: not the same as none. */
    static final Summaries MISSING = new Summaries(List.of(), -1, null);

    public boolean missing() {
        return total < 0;
    }

    record Summary(
            String id,
            List<String> kinds,
            @Nullable String name,
            @Nullable String locality,
            @Nullable String status,
            boolean sample) {

        public String title() {
            return name == null ? id : name;
        }

        public boolean closed() {
            return "closed".equals(status);
        }
    }
}
