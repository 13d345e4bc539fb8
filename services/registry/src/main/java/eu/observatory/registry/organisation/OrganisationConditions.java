package eu.observatory.registry.organisation;

import static eu.observatory.registry.resource.Conditions.checked;

import eu.observatory.registry.resource.Conditions;
import eu.observatory.registry.territory.Gazetteer;
import eu.observatory.registry.territory.Place;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a filter as SQL conditions; a commune of before a merger stands for the one of today. */
@Component
class OrganisationConditions {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{0,3}");
    private static final Pattern COMMUNE = Pattern.compile("[a-z]{2}-[0-9A-Z]{4,8}");
    private static final Pattern ID = Pattern.compile("[0-9a-z][0-9a-z-]{3,49}");
    private static final Pattern DATASET = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Gazetteer gazetteer;

    OrganisationConditions(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Conditions of(OrganisationFilter filter) {
        Conditions conditions = new Conditions("not withdrawn");
        conditions.overlapping("kinds", codes(filter.kind()));
        conditions.among("country", checked("country", filter.country(), COUNTRY, "BE"));
        conditions.beginning("nuts", "nuts", checked("nuts", filter.nuts(), NUTS, "BE32"));
        conditions.overlapping("communes", communes(checked("commune", filter.commune(), COMMUNE, "be-53053")));
        conditions.among("status", codes(filter.status()));
        conditions.among("parent", checked("parent", filter.parent(), ID, "be-kbo-1910000076"));
        conditions.overlapping("affiliations", checked("affiliation", filter.affiliation(), ID, "be-kbo-1910000076"));
        conditions.overlapping("datasets", checked("dataset", filter.dataset(), DATASET, "kbo-organisations"));
        conditions.is("sample", filter.sample());
        return conditions;
    }

    private List<String> communes(List<String> ids) {
        return ids.stream()
                .map(id -> gazetteer.commune(id).map(Place::id).orElse(id))
                .toList();
    }

    private static List<String> codes(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
