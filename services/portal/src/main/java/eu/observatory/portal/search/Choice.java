package eu.observatory.portal.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value of a filter, as a link that takes it or leaves it.
 *
 * @param label in the visitor's language, where the API knows one
 * @param depth below how many other values of its group it stands
 * @param count how many results it has, null where nobody counted
 */
record Choice(
        String filter,
        String value,
        @Nullable String label,
        @Nullable Long count,
        boolean selected,
        int depth,
        String link) {

    /** Where the site's own words for the value would be. */
    public String key() {
        var code = value.startsWith(filter + ":") ? value.substring(filter.length() + 1) : value;
        return "value." + filter + "." + code.replace(':', '.').toLowerCase(Locale.ROOT);
    }

    public String text() {
        return label == null ? value : label;
    }
}
