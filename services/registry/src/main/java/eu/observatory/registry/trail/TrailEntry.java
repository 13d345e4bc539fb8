package eu.observatory.registry.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail.
 *
 * @param by the name of the account; a pseudonym once that is forgotten, or where it has none; absent for the platform
 * @param before digest (SHA-256) of what was there before
 */
record TrailEntry(
        long number,
        Instant at,
        String enterprise,
        String region,
        @Nullable String by,
        Deed.As as,
        Deed.What what,
        @Nullable UUID about,
        @Nullable String before,
        @Nullable String after) {}
