package eu.observatory.portal.organisation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What a list of organisations may be narrowed to: a kind and a country, as links. */
record Kinds(String path, String kind, String country) {

    private static final List<String> ALL = List.of(
            "federation",
            "employers-body",
            "commune",
            "social-welfare-centre",
            "intercommunal",
            "province",
            "regional-authority",
            "state-body",
            "public-employment-service",
            "training-operator",
            "funding-authority",
            "buyer");
    private static final Set<String> COUNTRIES = Set.of("BE", "FR");

    static Kinds of(String path, MultiValueMap<String, String> address) {
        var kind = String.valueOf(address.getFirst("kind"));
        var country = String.valueOf(address.getFirst("country"));
        return new Kinds(path, ALL.contains(kind) ? kind : "", COUNTRIES.contains(country) ? country : "");
    }

    public List<String> kinds() {
        return ALL;
    }

    public List<String> countries() {
        return List.of("BE", "FR");
    }

    public String ofKind(String chosen) {
        return new Kinds(path, chosen.equals(kind) ? "" : chosen, country).link(null);
    }

    public String ofCountry(String chosen) {
        return new Kinds(path, kind, chosen.equals(country) ? "" : chosen).link(null);
    }

    public String at(String cursor) {
        return link(cursor);
    }

    MultiValueMap<String, String> asked() {
        var parameters = new LinkedMultiValueMap<String, String>();
        if (!kind.isEmpty()) {
            parameters.set("kind", kind);
        }
        if (!country.isEmpty()) {
            parameters.set("country", country);
        }
        return parameters;
    }

    private String link(@Nullable String cursor) {
        var uri = UriComponentsBuilder.fromPath(path).queryParams(asked());
        return cursor == null || cursor.isEmpty()
                ? uri.encode().toUriString()
                : uri.queryParam("cursor", "{cursor}")
                        .encode()
                        .buildAndExpand(cursor)
                        .toUriString();
    }
}
