package eu.observatory.registry.enterprise;

import static eu.observatory.registry.resource.Conditions.given;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of enterprises is narrowed to; values of one parameter widen, parameters narrow. */
record EnterpriseFilter(
        @Parameter(description = "ISO 3166-1 alpha-2 code", example = "FR")
        List<String> country,

        @Parameter(description = "NUTS code of a region, as records name it", example = "BE3")
        List<String> region,

        @Parameter(description = "NUTS code of any level", example = "FRE12")
        List<String> nuts,

        @Parameter(description = "id of a commune", example = "fr-62765")
        List<String> commune,

        @Parameter(
                description = "NACE section, division, group or class, with or without its nomenclature",
                example = "nace-rev2:43.32")
        List<String> activity,

        @Parameter(description = "harmonised legal family", example = "association")
        List<String> family,

        @Parameter(description = "standing under a lens", example = "legal-form:in")
        List<String> lens,

        List<Status> status,

        @Parameter(description = "dataset that had a say", example = "sirene")
        List<String> dataset,

        @Parameter(description = "id of an organisation that it belongs to", example = "be-kbo-0419999904")
        List<String> affiliation,

        @Parameter(description = "made-up enterprises only, or real ones only") @Nullable Boolean sample) {

    EnterpriseFilter {
        country = given(country);
        region = given(region);
        nuts = given(nuts);
        commune = given(commune);
        activity = given(activity);
        family = given(family);
        lens = given(lens);
        status = given(status);
        dataset = given(dataset);
        affiliation = given(affiliation);
    }

    static EnterpriseFilter affiliatedTo(String organisation) {
        List<String> any = List.of();
        return new EnterpriseFilter(any, any, any, any, any, any, any, List.of(), any, List.of(organisation), null);
    }
}
