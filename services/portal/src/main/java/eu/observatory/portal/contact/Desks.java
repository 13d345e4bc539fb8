package eu.observatory.portal.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/desks}. */
record Desks(List<Desk> items) {

    /** How the form names the desk of what belongs to no other. */
    static final String ELSEWHERE = "elsewhere";

    /** @param region NUTS code; absent for the desk of what belongs to no other */
    record Desk(@Nullable String region, @Nullable String name) {

        public String code() {
            return region == null ? ELSEWHERE : region;
        }

        public String title() {
            return name == null ? code() : name;
        }
    }
}
