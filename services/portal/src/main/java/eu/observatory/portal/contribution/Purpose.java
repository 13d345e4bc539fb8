package eu.observatory.portal.contribution;

import java.util.Locale;

/** Why somebody writes: something new, an answer to who asked back, or to accept with changes. The name keys its messages. */
public enum Purpose {
    NEW,
    ANSWER,
    EDIT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
