package eu.observatory.portal.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything the results page shows, its links made. */
record ResultsPage(String path, Query query, Results results, Narrowing narrowing, Place place) {

    private static final List<String> ORDERS = List.of("relevance", "name", "distance", "newest", "headcount");
    private static final Map.Entry<String, String> RECOGNISED = Map.entry("lens", Query.RECOGNISED);

    ResultsPage(String path, Query query, Results results) {
        this(path, query, results, Narrowing.of(query, results.facets(), path), Place.of(query));
    }

    public @Nullable String q() {
        return query.first("q");
    }

    public boolean later() {
        return query.first("cursor") != null;
    }

    public @Nullable String next() {
        return results.next() == null ? null : path + query.at(results.next()).search();
    }

    public String first() {
        return path + query.without(Set.of("cursor")).search();
    }

    public String withoutFilters() {
        return path
                + query.without(Set.copyOf(Query.FILTERS))
                        .without(Place.PARAMETERS)
                        .without(Set.of("bbox"))
                        .search();
    }

    public String withoutPlace() {
        return path + query.without(Place.PARAMETERS).search();
    }

    public String withoutWords() {
        return path + query.without(Set.of("q")).search();
    }

    public String understoodAs(String concept) {
        return path
                + query.without(Set.of("q"))
                        .with(Query.filterOf(concept), concept)
                        .search();
    }

    public boolean recognised() {
        return query.recognised();
    }

    public String spelled(String words) {
        return path + query.saying(words).search();
    }

    /** The same question on the map. */
    public String map() {
        return path + "/map" + query.without(Set.of("cursor", "sort", "bbox")).search();
    }

    /** The same question as a feed of what is new. */
    public String feed() {
        return path + "/feed" + query.without(Set.of("cursor", "sort")).search();
    }

    /** What the page's first form has to carry on besides words, place and recognition. */
    public List<Map.Entry<String, String>> carriedByForm() {
        var point = place.named() ? Set.of("lat", "lon", "radius") : Set.<String>of();
        return carried(Set.of("q", "near", "bbox")).stream()
                .filter(entry -> !entry.equals(RECOGNISED) && !point.contains(entry.getKey()))
                .toList();
    }

    /** What a form of the page has to carry on besides its own fields. */
    public List<Map.Entry<String, String>> carried(Set<String> own) {
        return query.values().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("cursor") && !own.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)))
                .toList();
    }

    public List<String> orders() {
        return ORDERS.stream()
                .filter(order -> !order.equals("relevance") || q() != null)
                .filter(order -> !order.equals("distance") || place.given())
                .toList();
    }

    /** The order asked for, else the one that the API takes by itself. */
    public String order() {
        var asked = query.first("sort");
        return asked != null ? asked : q() != null ? "relevance" : place.given() ? "distance" : "name";
    }
}
