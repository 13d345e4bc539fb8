package eu.observatory.registry.concept;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of concepts is narrowed to. */
record ConceptFilter(
        @Parameter(description = "nomenclature", example = "nace-rev2") @Nullable String scheme,

        @Parameter(description = "id of the broader concept", example = "nace-rev2:43") @Nullable String parent,

        @Parameter(description = "1 for NACE sections, 2 divisions, 3 groups, 4 classes", example = "2") @Nullable Integer level) {}
