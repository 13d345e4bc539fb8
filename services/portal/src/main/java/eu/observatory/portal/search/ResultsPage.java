package eu.observatory.portal.search;

import eu.observatory.portal.gateway.Visitor;
import eu.observatory.portal.geography.Box;
import eu.observatory.portal.geography.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Everything the results page shows, its links made. */
record ResultsPage(String path, Query query, Results results, Narrowing narrowing, Place place) {

    private static final List<String> ORDERS = List.of("relevance", "name", "distance", "newest", "headcount");
    private static final Map.Entry<String, String> RECOGNISED = Map.entry("lens", Query.RECOGNISED);

    ResultsPage(String path, Query query, Results results) {
        this(path, query, results, Narrowing.of(query, results.facets(), path), Place.of(query));
    }

    static String path(Visitor visitor) {
        return "/" + visitor.locale().getLanguage() + "/search";
    }

    String home() {
        return path.substring(0, path.lastIndexOf('/'));
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

    /** Where it is told why a thing was found; only words need telling. */
    public @Nullable String why(Hit hit) {
        var q = q();
        return q == null ? null : path + "/why" + Query.search(MultiValueMap.fromSingleValue(why(hit.id(), q)));
    }

    private static Map<String, String> why(String id, String q) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("id", id);
        asked.put("q", q);
        return asked;
    }

    public String spelled(String words) {
        return path + query.set("q", words).search();
    }

    public String nearBy(String id) {
        return path + query.set("near", id).search();
    }

    /** The place as its source writes it, else as the reader did. */
    public @Nullable String placeName() {
        var near = results.near();
        return near == null ? place.name() : near.label();
    }

    /** The same question on the map. */
    public String map() {
        var near = results.near();
        return near == null
                ? path + "/map" + query.without(Query.OF_LISTS).search()
                : mapOf(View.around(
                        near.position().lat(), near.position().lon(), Double.parseDouble(place.kilometres())));
    }

    String mapOf(View view) {
        return path + "/map"
                + query.without(Query.OF_LISTS).set("view", view.text()).search();
    }

    /** The results in a part of the earth, as a list. */
    String within(Box box) {
        return path + query.without(Query.OF_LISTS).set("bbox", box.text()).search();
    }

    public String withoutBox() {
        return path + query.without(Set.of("bbox")).search();
    }

    public boolean boxed() {
        return query.first("bbox") != null;
    }

    /** The same question as a feed of what is new; readers of feeds tell no language. */
    public String feed() {
        var asked = query.without(Set.of("cursor", "sort")).asked();
        asked.set("lang", home().substring(1));
        return "/api/search/feed" + Query.search(asked);
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
