package eu.observatory.registry.concept;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public state of a concept, as it stands on the topic {@code registry.concepts}. */
record ConceptState(
        String id,
        String owner,
        long revision,
        String scheme,
        String code,
        @Nullable Integer level,
        @Nullable String parent,
        Map<String, String> labels,
        Map<String, List<String>> terms,
        List<String> nace,
        @Nullable String validFrom,
        @Nullable String validTo) {}
