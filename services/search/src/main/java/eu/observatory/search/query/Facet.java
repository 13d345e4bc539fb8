package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        /** Nothing chosen, only sections are shown: counted in a field of their own, which is several times faster. */
        @Override
        TermsAggregation terms(List<String> chosen) {
            return TermsAggregation.of(terms -> chosen.isEmpty()
                    ? terms.field("sections").size(21)
                    : terms.field("concepts").size(200).include(include -> include.regexp(ActivityTree.shown(chosen))));
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
    private static final String UNCHOSEN = "unchosen";

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

    /**
     * Counts each under every choice but its own filter's, so that a second value can be added to the first. All whose
     * filter is not set are counted in one go, since they are counted under the same choices.
     */
    static Map<String, Aggregation> counting(Criteria criteria) {
        return Arrays.stream(values())
                .collect(Collectors.groupingBy(facet -> facet.group(criteria)))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> together(group.getValue(), criteria)));
    }

    private static Aggregation together(List<Facet> facets, Criteria criteria) {
        Map<String, Aggregation> counts = new HashMap<>();
        facets.forEach(facet -> counts.putAll(facet.counts(criteria)));
        Filter spared = facets.getFirst().filter;
        return Aggregation.of(aggregation -> aggregation
                .filter(filter -> filter.bool(bool -> bool.filter(criteria.chosenBut(spared))))
                .aggregations(counts));
    }

    private Map<String, Aggregation> counts(Criteria criteria) {
        List<String> chosen = chosen(criteria);
        Map<String, Aggregation> counts = new HashMap<>();
        counts.put(title(), terms(chosen)._toAggregation());
        if (!chosen.isEmpty()) {
            counts.put(titleOfChosen(), exactly(chosen)._toAggregation());
        }
        return counts;
    }

    /** What was counted, by value; {@code found} are the groups of {@link #counting}. */
    Map<String, Long> counted(Criteria criteria, Map<String, Aggregate> found) {
        Map<String, Aggregate> group =
                Objects.requireNonNull(found.get(group(criteria))).filter().aggregations();
        Map<String, Long> counted = new LinkedHashMap<>();
        for (String part : List.of(title(), titleOfChosen())) {
            Aggregate terms = group.get(part);
            if (terms != null && terms.isSterms()) {
                terms.sterms()
                        .buckets()
                        .array()
                        .forEach(bucket -> counted.put(bucket.key().stringValue(), bucket.docCount()));
            }
        }
        return counted;
    }

    private String group(Criteria criteria) {
        return criteria.values(filter).isEmpty() ? UNCHOSEN : filter.name();
    }

    private String titleOfChosen() {
        return title() + "-chosen";
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
