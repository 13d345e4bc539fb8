package eu.observatory.search.query;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences for readers, from {@code search_<language>.properties}. */
record Sentences(String language) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    String of(String key, Object... values) {
        Locale locale = Locale.of(language);
        String pattern = ResourceBundle.getBundle("search", locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(values);
    }
}
