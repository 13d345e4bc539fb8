package eu.observatory.registry.imports.job;

/** What a job counts: rows of files first, then enterprises, then remarks. */
enum Count {
    /** Rows of files that were looked at. */
    READ,
    /** Rows outside the perimeter, or of an enterprise outside it. */
    LEFT_OUT,
    /** Establishments without a kept enterprise. */
    ORPHANS,
    /** Enterprises to merge. */
    KEPT,
    ADDED,
    CHANGED,
    UNCHANGED,
    CLOSED,
    WITHDRAWN,
    REJECTED,
    WARNINGS
}
