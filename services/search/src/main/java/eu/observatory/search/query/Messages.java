package eu.observatory.search.query;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The service's own words, in the reader's language. */
final class Messages {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    static String of(String key, String language) {
        return ResourceBundle.getBundle("search", Locale.of(language), NO_FALLBACK)
                .getString(key);
    }

    /** Null when there are none for the key. */
    static @Nullable String known(String key, String language) {
        try {
            return of(key, language);
        } catch (MissingResourceException unnamed) {
            return null;
        }
    }
}
