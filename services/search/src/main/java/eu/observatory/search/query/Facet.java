package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One way to narrow the results further, with the counts that its choices would have. */
enum Facet {
    TYPE(Filter.TYPE, "type", 20),
    KIND(Filter.KIND, "kinds", 20),
    COUNTRY(Filter.COUNTRY, "territory.country", 30),
    REGION(Filter.REGION, "region", 40),
    NUTS1(Filter.NUTS, "territory.nuts1", 40),
    NUTS2(Filter.NUTS, "territory.nuts2", 40),
    NUTS3(Filter.NUTS, "territory.nuts3", 60),
    COMMUNE(Filter.COMMUNE, "communes", 20),
    ACTIVITY(Filter.ACTIVITY, "concepts", 200) {
        @Override
        TermsAggregation terms(List<String> chosen) {
            return TermsAggregation.of(terms ->
                    terms.field("concepts").size(200).include(include -> include.regexp(ActivityTree.shown(chosen))));
        }
    },
    SKILL(Filter.SKILL, "skills", 50),
    EQUIPMENT(Filter.EQUIPMENT, "equipment", 50),
    FEDERATION(Filter.FEDERATION, "federations", 50),
    FAMILY(Filter.FAMILY, "family", 20),
    LENS(Filter.LENS, "lenses", 20),
    HEADCOUNT(Filter.HEADCOUNT, "headcount", 20);

    static final Set<Filter> FILTERS = Arrays.stream(values())
            .map(Facet::filter)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Filter.class)));
    static final String VALUES = "values";
    static final String CHOSEN = "chosen";

    private final Filter filter;
    private final String field;
    private final int size;

    Facet(Filter filter, String field, int size) {
        this.filter = filter;
        this.field = field;
        this.size = size;
    }

    Filter filter() {
        return filter;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Counts under every choice but its own filter's, so that a second value can be added to the first. */
    Aggregation aggregation(Criteria criteria) {
        List<String> chosen = chosen(criteria);
        Map<String, Aggregation> counts = new HashMap<>();
        counts.put(VALUES, terms(chosen)._toAggregation());
        if (!chosen.isEmpty()) {
            counts.put(CHOSEN, exactly(chosen)._toAggregation());
        }
        return Aggregation.of(aggregation -> aggregation
                .filter(filter -> filter.bool(bool -> bool.filter(criteria.chosenBut(this.filter))))
                .aggregations(counts));
    }

    /** The chosen values that this facet shows. */
    List<String> chosen(Criteria criteria) {
        return criteria.values(filter).stream().filter(this::shows).toList();
    }

    TermsAggregation terms(List<String> chosen) {
        return TermsAggregation.of(terms -> terms.field(field).size(size));
    }

    private TermsAggregation exactly(List<String> chosen) {
        return TermsAggregation.of(
                terms -> terms.field(field).size(chosen.size()).include(include -> include.terms(chosen)));
    }

    private boolean shows(String value) {
        return filter != Filter.NUTS || name().equals("NUTS" + (value.length() - 2));
    }
}
