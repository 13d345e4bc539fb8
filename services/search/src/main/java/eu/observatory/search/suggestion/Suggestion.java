package eu.observatory.search.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * Something the reader may mean.
 *
 * @param id the enterprise's, the concept's or the territory's
 * @param detail what tells it from others of the same name: where it is, or its code
 */
record Suggestion(
        Kind kind, String id, String label, @Nullable String detail) {

    enum Kind {
        ENTERPRISE,
        ACTIVITY,
        TERRITORY
    }
}
