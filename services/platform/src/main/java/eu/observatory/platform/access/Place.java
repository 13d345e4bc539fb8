package eu.observatory.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a record belongs.
 *
 * @param region its NUTS code; null when unknown, and then no region's role reaches it
 * @param organisations the ids of those whose own record it is
 */
public record Place(@Nullable String region, Set<String> organisations) {

    public Place {
        organisations = Set.copyOf(organisations);
    }
}
