package eu.observatory.search.reference;

import org.jspecify.annotations.Nullable;

/** What a reader is told of a concept or territory: its label in the reader's language, and what it lies in. */
public record Named(String id, String label, @Nullable String parent) {}
