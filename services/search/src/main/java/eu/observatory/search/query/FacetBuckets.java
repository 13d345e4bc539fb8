package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import eu.observatory.search.index.HeadcountBand;
import eu.observatory.search.index.Nace;
import eu.observatory.search.query.SearchAnswer.FacetCounts;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index counted for one facet.
 *
 * @param counts by value; a chosen value is among them even when nothing has it
 */
record FacetBuckets(Facet facet, Map<String, Long> counts, List<String> chosen) {

    static List<FacetBuckets> of(Criteria criteria, Map<String, Aggregate> found) {
        return Arrays.stream(Facet.values())
                .map(facet -> of(facet, criteria, found))
                .toList();
    }

    private static FacetBuckets of(Facet facet, Criteria criteria, Map<String, Aggregate> found) {
        List<String> chosen = facet.chosen(criteria);
        Map<String, Long> counts = facet.counted(criteria, found);
        chosen.forEach(value -> counts.putIfAbsent(value, 0L));
        return new FacetBuckets(facet, counts, chosen);
    }

    /** The concepts and territories that need a label. */
    Collection<String> ids() {
        return switch (facet) {
            case TYPE, KIND, LENS, HEADCOUNT, COUNTRY -> List.of();
            case FAMILY ->
                counts.keySet().stream().map(value -> "family:" + value).toList();
            default -> counts.keySet();
        };
    }

    FacetCounts counts(Vocabulary vocabulary) {
        return new FacetCounts(
                facet.title(),
                counts.entrySet().stream()
                        .sorted(order())
                        .map(entry -> new FacetCounts.Value(
                                entry.getKey(),
                                vocabulary.label(facet, entry.getKey()),
                                entry.getValue(),
                                chosen.contains(entry.getKey()),
                                parent(entry.getKey())))
                        .toList());
    }

    private Comparator<Map.Entry<String, Long>> order() {
        Comparator<Map.Entry<String, Long>> byCount =
                Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        return switch (facet) {
            case HEADCOUNT -> Comparator.comparingInt(entry -> HeadcountBand.KEYS.indexOf(entry.getKey()));
            case ACTIVITY -> Comparator.comparing(entry -> path(entry.getKey()));
            case LENS -> Map.Entry.comparingByKey();
            default -> byCount;
        };
    }

    /** Broader activities before those within them. */
    private static String path(String activity) {
        return String.join(">", Nace.withBroader(activity).reversed());
    }

    private @Nullable String parent(String value) {
        if (facet != Facet.ACTIVITY) {
            return null;
        }
        List<String> broader = Nace.withBroader(value);
        return broader.size() < 2 ? null : broader.get(1);
    }
}
