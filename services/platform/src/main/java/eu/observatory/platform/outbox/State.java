package eu.observatory.platform.outbox;

import org.jspecify.annotations.Nullable;

/** The current state of one thing as its topic shows it; without a body it is a tombstone. */
public record State(
        String key,
        String owner,
        @Nullable String region,
        long revision,
        @Nullable Object body) {}
