package eu.observatory.search.query;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader may ask, as the address carries it. A filter given several times means any of its values. */
record Question(
        @Parameter(
                description = "Words, a name or a registration number, at most 200 characters",
                example = "menuiserie")
        @Nullable String q,

        @Parameter(description = "Type of thing", example = "enterprise") @Nullable List<String> type,

        @Parameter(description = "ISO 3166-1 alpha-2", example = "FR") @Nullable List<String> country,

        @Parameter(description = "NUTS code of a region", example = "FRE") @Nullable List<String> region,

        @Parameter(description = "NUTS code of any level", example = "FRE12") @Nullable List<String> nuts,

        @Parameter(description = "A commune's id", example = "fr-62765") @Nullable List<String> commune,

        @Parameter(
                description = "A point, latitude and longitude in degrees, or a place: its name or its id",
                example = "Mons")
        @Nullable String near,

        @Parameter(description = "Distance from the point, at most 500km", example = "20km") @Nullable String radius,

        @Parameter(
                description = "A box of degrees: west,south,east,north; a west beyond the east crosses the date line",
                example = "2.5,50.2,4.2,50.9")
        @Nullable String bbox,

        @Parameter(description = "A concept of any level; a bare code is NACE Rev. 2", example = "nace-rev2:43.32")
        @Nullable List<String> activity,

        @Parameter(description = "What it can do", example = "skill:joinery") @Nullable List<String> skill,

        @Parameter(description = "What it has", example = "equipment:cnc-router") @Nullable List<String> equipment,

        @Parameter(description = "Id of an organisation that it belongs to", example = "be-kbo-0419999904") @Nullable List<String> federation,

        @Parameter(description = "Kind of organisation", example = "federation") @Nullable List<String> kind,

        @Parameter(description = "Legal family", example = "cooperative") @Nullable List<String> family,

        @Parameter(
                description = "A lens and the standing under it; any:in is in under at least one",
                example = "any:in")
        @Nullable List<String> lens,

        @Parameter(description = "Headcount band", example = "10-49") @Nullable List<String> headcount,

        @Parameter(description = "Owner of the record: hub or a partner region", example = "hub") @Nullable List<String> owner,

        @Parameter(description = "active or closed") @Nullable List<String> status,

        @Parameter(description = "Only sample data, or none of it") @Nullable List<String> sample,

        @Parameter(
                description =
                        "relevance when there are words, distance near a point, else name; newest: first published last")
        @Nullable Sort sort,

        @Parameter(description = "Items on a page, 1 to 100; 20 unless told") @Nullable Integer limit,

        @Parameter(description = "The next of the page before") @Nullable String cursor) {

    enum Sort {
        RELEVANCE,
        NAME,
        DISTANCE,
        NEWEST,
        HEADCOUNT
    }
}
