package eu.observatory.search.reference;

import eu.observatory.platform.web.Language;
import java.util.Map;

/** Picks the label that a reader understands best. */
public final class Label {

    private Label() {}

    public static String in(String language, Map<String, String> labels, String otherwise) {
        String exact = labels.get(language);
        if (exact != null) {
            return exact;
        }
        return Language.CODES.stream()
                .map(labels::get)
                .filter(label -> label != null)
                .findFirst()
                .orElseGet(() -> labels.values().stream().findFirst().orElse(otherwise));
    }
}
