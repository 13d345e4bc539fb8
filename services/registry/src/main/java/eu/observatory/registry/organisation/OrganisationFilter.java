package eu.observatory.registry.organisation;

import static eu.observatory.registry.resource.Conditions.given;

import eu.observatory.registry.enterprise.Status;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of organisations is narrowed to; values of one parameter widen, parameters narrow. */
record OrganisationFilter(
        List<Kind> kind,

        @Parameter(description = "ISO 3166-1 alpha-2 code", example = "BE")
        List<String> country,

        @Parameter(description = "NUTS code of any level that its seat lies in", example = "BE32")
        List<String> nuts,

        @Parameter(description = "id of a commune that it sits in or acts for", example = "be-53053")
        List<String> commune,

        List<Status> status,

        @Parameter(description = "id of the organisation that it is a part of", example = "be-kbo-1910000076")
        List<String> parent,

        @Parameter(description = "id of an organisation that it belongs to", example = "be-kbo-1910000076")
        List<String> affiliation,

        @Parameter(description = "dataset that had a say", example = "kbo-organisations")
        List<String> dataset,

        @Parameter(description = "made-up organisations only, or real ones only") @Nullable Boolean sample) {

    OrganisationFilter {
        kind = given(kind);
        country = given(country);
        nuts = given(nuts);
        commune = given(commune);
        status = given(status);
        parent = given(parent);
        affiliation = given(affiliation);
        dataset = given(dataset);
    }
}
