package eu.observatory.portal.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which extracts are compared, as the page's address says it. */
record Comparison(String path, MultiValueMap<String, String> asked) {

    private static final List<String> PARAMETERS = List.of("from", "to", "kind", "cursor");

    static Comparison of(String path, MultiValueMap<String, String> address) {
        var asked = new LinkedMultiValueMap<String, String>();
        PARAMETERS.forEach(name -> {
            var value = address.getFirst(name);
            if (value != null && !value.isBlank()) {
                asked.set(name, value.strip());
            }
        });
        return new Comparison(path, asked);
    }

    public @Nullable String said(String name) {
        return asked.getFirst(name);
    }

    public String ofKind(String kind) {
        return kind.equals(said("kind")) ? with("kind", null) : with("kind", kind);
    }

    public String at(String cursor) {
        return with("cursor", cursor);
    }

    public String first() {
        return with("cursor", null);
    }

    private String with(String name, @Nullable String value) {
        var link = new LinkedMultiValueMap<>(asked);
        link.remove("cursor");
        link.remove(name);
        if (value != null) {
            link.set(name, value);
        }
        var uri = UriComponentsBuilder.fromPath(path);
        link.forEach((parameter, values) -> uri.queryParam(parameter, "{" + parameter + "}"));
        return uri.encode().buildAndExpand(link.toSingleValueMap()).toUriString();
    }
}
