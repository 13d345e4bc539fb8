package eu.observatory.portal.search;

import eu.observatory.portal.search.Results.Facet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The filters beside the results: groups of choices, and the choices made. */
record Narrowing(List<Group> groups, List<Choice> chosen) {

    /** Facets in the order shown, with the filter that each one feeds. */
    private static final Map<String, String> FILTER_OF_FACET = new LinkedHashMap<>();

    static {
        FILTER_OF_FACET.put("type", "type");
        FILTER_OF_FACET.put("lens", "lens");
        FILTER_OF_FACET.put("activity", "activity");
        FILTER_OF_FACET.put("skill", "skill");
        FILTER_OF_FACET.put("equipment", "equipment");
        FILTER_OF_FACET.put("federation", "federation");
        FILTER_OF_FACET.put("kind", "kind");
        FILTER_OF_FACET.put("country", "country");
        FILTER_OF_FACET.put("region", "region");
        FILTER_OF_FACET.put("nuts1", "nuts");
        FILTER_OF_FACET.put("nuts2", "nuts");
        FILTER_OF_FACET.put("nuts3", "nuts");
        FILTER_OF_FACET.put("commune", "commune");
        FILTER_OF_FACET.put("family", "family");
        FILTER_OF_FACET.put("headcount", "headcount");
    }

    record Group(String facet, List<Choice> choices) {

        public boolean open() {
            return choices.stream().anyMatch(Choice::selected) || facet.equals("lens") || facet.equals("activity");
        }
    }

    static Narrowing of(Query query, List<Facet> facets, String path) {
        var groups = FILTER_OF_FACET.keySet().stream()
                .flatMap(name -> facets.stream().filter(facet -> facet.name().equals(name)))
                .map(facet -> new Group(facet.name(), choices(query, facet, path)))
                .filter(group ->
                        group.choices().size() > 1 || group.choices().stream().anyMatch(Choice::selected))
                .toList();
        return new Narrowing(groups, chosen(query, groups, path));
    }

    private static List<Choice> choices(Query query, Facet facet, String path) {
        var filter = Objects.requireNonNull(FILTER_OF_FACET.get(facet.name()));
        return facet.values().stream()
                .map(value -> {
                    var selected = query.all(filter).contains(value.value());
                    var target = selected ? query.without(filter, value.value()) : query.with(filter, value.value());
                    return new Choice(
                            filter,
                            value.value(),
                            value.label(),
                            value.count(),
                            selected,
                            depth(facet, value),
                            path + target.search());
                })
                .toList();
    }

    private static int depth(Facet facet, Facet.Value value) {
        return facet.values().stream()
                .filter(other ->
                        other.value().equals(value.parent()) && !other.value().equals(value.value()))
                .findFirst()
                .map(parent -> 1 + depth(facet, parent))
                .orElse(0);
    }

    private static List<Choice> chosen(Query query, List<Group> groups, String path) {
        return Query.FILTERS.stream()
                .flatMap(filter -> query.all(filter).stream()
                        .map(value -> known(groups, filter, value)
                                .findFirst()
                                .orElseGet(() -> new Choice(
                                        filter,
                                        value,
                                        null,
                                        null,
                                        true,
                                        0,
                                        path + query.without(filter, value).search()))))
                .toList();
    }

    private static Stream<Choice> known(List<Group> groups, String filter, String value) {
        return groups.stream()
                .flatMap(group -> group.choices().stream())
                .filter(choice ->
                        choice.filter().equals(filter) && choice.value().equals(value));
    }
}
