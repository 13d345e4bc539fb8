package eu.observatory.registry.contribution;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A section as it is and as it would be.
 *
 * @param before what the enterprise says now; of a decided contribution, what it said when that was made
 * @param changedMeanwhile whether the enterprise has said something else since: to accept it then overwrites that
 */
record SectionChange(
        String section,
        @Schema(implementation = Object.class) @Nullable JsonNode before,
        @Schema(implementation = Object.class) @Nullable JsonNode after,
        boolean changedMeanwhile) {}
