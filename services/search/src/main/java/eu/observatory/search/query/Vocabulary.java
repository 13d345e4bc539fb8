package eu.observatory.search.query;

import eu.observatory.search.reference.Named;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

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

    /** Of a value of a facet. */
    String label(Facet facet, String value) {
        return switch (facet) {
            case TYPE, LENS, HEADCOUNT -> message(facet.title() + "." + value.replace(':', '.'), value);
            case COUNTRY -> Locale.of("", value).getDisplayCountry(Locale.of(language));
            case FAMILY -> label("family:" + value);
            default -> label(value);
        };
    }

    private String message(String key, String otherwise) {
        try {
            return ResourceBundle.getBundle("search", Locale.of(language), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException unnamed) {
            return otherwise;
        }
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
