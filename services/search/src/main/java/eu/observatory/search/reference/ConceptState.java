package eu.observatory.search.reference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What search needs of docs/events/registry.concepts.schema.json. */
record ConceptState(
        String id,
        String scheme,
        @Nullable Integer level,
        @Nullable String parent,
        Map<String, String> labels,
        Map<String, List<String>> terms,
        @Nullable List<String> nace) {}
