package eu.observatory.registry.enterprise;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How one field of the state differs from the revision before. */
record Change(
        String field, @Nullable JsonNode before, @Nullable JsonNode after) {}
