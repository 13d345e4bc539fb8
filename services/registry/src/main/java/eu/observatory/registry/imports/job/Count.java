package eu.observatory.registry.imports.job;

import java.util.EnumSet;
import java.util.Set;

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
    WARNINGS;

    /** What reading counts; merging may reject something besides. */
    static final Set<Count> OF_READING = EnumSet.of(READ, LEFT_OUT, ORPHANS, KEPT, REJECTED, WARNINGS);
}
