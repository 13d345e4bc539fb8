package eu.observatory.registry.imports.job;

import java.util.Locale;

/** Where a job stands; stored and shown in lower case with hyphens. */
enum JobState {
    QUEUED,
    CHECKING,
    READING,
    MERGING,
    AWAITING_CONFIRMATION,
    CLOSING,
    WITHDRAWING,
    DONE,
    FAILED,
    CANCELLED;

    boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static JobState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
