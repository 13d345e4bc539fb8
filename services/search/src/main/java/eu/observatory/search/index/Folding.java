package eu.observatory.search.index;

import java.text.Normalizer;
import java.util.Locale;

/** Text as the index's folded fields hold it: lower case, without accents. */
public final class Folding {

    private Folding() {}

    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .toLowerCase(Locale.ROOT);
    }
}
