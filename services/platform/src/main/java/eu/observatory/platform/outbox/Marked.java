package eu.observatory.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * One row of the marks table.
 *
 * @param bulk whether it was changed with many others rather than alone
 * @param traceparent the step of a trace that changed it, where it was changed alone
 */
record Marked(
        String topic,
        String key,
        long revision,
        boolean bulk,
        @Nullable String traceparent) {}
