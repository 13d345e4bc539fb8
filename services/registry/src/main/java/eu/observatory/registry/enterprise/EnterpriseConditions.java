package eu.observatory.registry.enterprise;

import static eu.observatory.registry.resource.Conditions.checked;

import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.territory.Gazetteer;
import eu.observatory.registry.territory.Place;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a filter as SQL conditions. */
@Component
class EnterpriseConditions {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");
    private static final Pattern COMMUNE = Pattern.compile("[a-z]{2}-[0-9A-Z]{4,8}");
    private static final Pattern ACTIVITY = Pattern.compile("(nace-rev2(\\.1)?:)?([A-V]|\\d{2}(\\.\\d{1,2})?)");
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Pattern LENS = Pattern.compile("(legal-form|principles):(in|out|unknown)");
    private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");

    /** In the words of the partial index that serves it. */
    private static final String AFFILIATED = """
            state -> 'affiliations' is not null
            and state -> 'affiliations' @> jsonb_build_array(jsonb_build_object('organisation', cast(%s as text)))
            """;

    private final Gazetteer gazetteer;

    EnterpriseConditions(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Conditions of(EnterpriseFilter filter) {
        Conditions conditions = new Conditions("not withdrawn");
        conditions.among("country", checked("country", filter.country(), COUNTRY, "FR"));
        conditions.beginning("region", "nuts", checked("region", filter.region(), NUTS, "BE3"));
        conditions.beginning("nuts", "nuts", checked("nuts", filter.nuts(), NUTS, "FRE12"));
        conditions.among("commune", communes(checked("commune", filter.commune(), COMMUNE, "fr-62765")));
        conditions.overlapping(
                "activities", activities(checked("activity", filter.activity(), ACTIVITY, "nace-rev2:43.32")));
        conditions.among("family", checked("family", filter.family(), WORD, "association"));
        conditions.overlapping("lenses", checked("lens", filter.lens(), LENS, "legal-form:in"));
        conditions.among("status", filter.status().stream().map(Columns::slug).toList());
        conditions.overlapping("datasets", checked("dataset", filter.dataset(), WORD, "sirene"));
        conditions.either(
                "affiliation",
                AFFILIATED,
                checked("affiliation", filter.affiliation(), ORGANISATION, "be-kbo-0419999904"));
        conditions.is("sample", filter.sample());
        return conditions;
    }

    /** Those asked for, and the communes of today that old ones merged into. */
    private List<String> communes(List<String> asked) {
        Stream<String> today =
                asked.stream().map(id -> gazetteer.commune(id).map(Place::id).orElse(id));
        return Stream.concat(asked.stream(), today).distinct().toList();
    }

    private static List<String> activities(List<String> asked) {
        return asked.stream()
                .flatMap(value -> value.contains(":")
                        ? Stream.of(value)
                        : Stream.of("nace-rev2:" + value, "nace-rev2.1:" + value))
                .toList();
    }
}
