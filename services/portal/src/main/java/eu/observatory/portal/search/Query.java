package eu.observatory.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What a results page was asked for: the known parameters of its address, the others are left behind. */
record Query(MultiValueMap<String, String> values) {

    static final List<String> FILTERS = List.of(
            "type",
            "country",
            "region",
            "nuts",
            "commune",
            "activity",
            "skill",
            "equipment",
            "federation",
            "kind",
            "family",
            "lens",
            "headcount",
            "status",
            "sample");
    static final Set<String> SINGLE = Set.of("q", "near", "lat", "lon", "radius", "bbox", "sort", "cursor");

    /** Parameters that mean something to a list only. */
    static final Set<String> OF_LISTS = Set.of("cursor", "sort", "bbox");

    /** The value of the lens filter that means: by either definition. */
    static final String RECOGNISED = "any:in";

    /** Schemes of concepts that have a filter of their own name. */
    private static final Set<String> SCHEMES = Set.of("skill", "equipment", "family");

    static final Query NONE = new Query(CollectionUtils.unmodifiableMultiValueMap(new LinkedMultiValueMap<>()));

    static Query of(MultiValueMap<String, String> address) {
        var known = new LinkedMultiValueMap<String, String>();
        address.forEach((name, all) -> {
            var given = all.stream()
                    .filter(Query::given)
                    .map(String::strip)
                    .distinct()
                    .toList();
            if (SINGLE.contains(name) && !given.isEmpty()) {
                known.set(name, given.getFirst());
            } else if (FILTERS.contains(name) && !given.isEmpty()) {
                known.addAll(name, given);
            }
        });
        return new Query(CollectionUtils.unmodifiableMultiValueMap(known));
    }

    /** The filter that takes an id: concepts have a scheme, communes a country before a hyphen. */
    static String filterOf(String id) {
        if (!id.contains(":")) {
            return id.contains("-") ? "commune" : "nuts";
        }
        var scheme = id.substring(0, id.indexOf(':'));
        return SCHEMES.contains(scheme) ? scheme : "activity";
    }

    @Nullable String first(String name) {
        return values.getFirst(name);
    }

    boolean recognised() {
        return all("lens").contains(RECOGNISED);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean filtered() {
        return Stream.concat(FILTERS.stream(), Place.PARAMETERS.stream()).anyMatch(values::containsKey)
                || values.containsKey("bbox");
    }

    /** The first page with this choice as well; a narrower choice takes the place of the wider one around it. */
    Query with(String name, String value) {
        var copy = firstPage();
        copy.put(
                name,
                new ArrayList<>(all(name).stream()
                        .filter(held -> !Breadth.nested(name, held, value))
                        .toList()));
        copy.add(name, value);
        return new Query(copy);
    }

    /** The first page without this choice. */
    Query without(String name, String value) {
        var copy = firstPage();
        var left = all(name).stream().filter(held -> !held.equals(value)).toList();
        copy.remove(name);
        if (!left.isEmpty()) {
            copy.addAll(name, left);
        }
        return new Query(copy);
    }

    /** The first page without these parameters. */
    Query without(Set<String> names) {
        var copy = firstPage();
        names.forEach(copy::remove);
        return new Query(copy);
    }

    /** The first page with this one value of the parameter. */
    Query set(String name, String value) {
        var copy = firstPage();
        copy.set(name, value);
        return new Query(copy);
    }

    Query at(String cursor) {
        var copy = firstPage();
        copy.set("cursor", cursor);
        return new Query(copy);
    }

    /** The part of an address after the path, encoded, like {@code ?q=menuiserie&nuts=FRE12}. */
    String search() {
        return search(values);
    }

    static String search(MultiValueMap<String, String> values) {
        var uri = UriComponentsBuilder.newInstance();
        var arguments = new ArrayList<Object>();
        values.forEach((name, all) -> all.forEach(value -> {
            uri.queryParam(name, "{value}");
            arguments.add(value);
        }));
        return uri.encode()
                .buildAndExpand(arguments.toArray())
                .toUriString()
                .replace("%3A", ":")
                .replace("%2C", ",");
    }

    /** As the API takes it: a place as one parameter, with its unit. */
    MultiValueMap<String, String> asked() {
        var parameters = new LinkedMultiValueMap<>(values);
        Place.PARAMETERS.forEach(parameters::remove);
        var place = Place.of(this);
        if (place.given() && place.valid()) {
            place.addTo(parameters);
        }
        return parameters;
    }

    private MultiValueMap<String, String> firstPage() {
        var copy = new LinkedMultiValueMap<>(values);
        copy.remove("cursor");
        return copy;
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
