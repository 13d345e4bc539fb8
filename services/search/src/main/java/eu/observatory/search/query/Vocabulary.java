package eu.observatory.search.query;

import eu.observatory.search.reference.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words for what an answer names, in the reader's language. */
record Vocabulary(String language, Map<String, Named> named) {

    boolean known(String id) {
        return named.containsKey(id);
    }

    /** Of a concept or territory. */
    String label(String id) {
        Named name = named.get(id);
        return name == null ? id.substring(id.indexOf(':') + 1) : name.label();
    }

    /** Of a kind of organisation. */
    String kind(String kind) {
        return label(Facet.KIND, kind);
    }

    /** Of a value of a facet. */
    String label(Facet facet, String value) {
        return switch (facet) {
            case TYPE, KIND, LENS, HEADCOUNT -> message(facet.title() + "." + value.replace(':', '.'), value);
            case COUNTRY -> Locale.of("", value).getDisplayCountry(Locale.of(language));
            case FAMILY -> label("family:" + value);
            default -> label(value);
        };
    }

    private String message(String key, String otherwise) {
        return Objects.requireNonNullElse(Messages.known(key, language), otherwise);
    }
}
