package eu.observatory.search.index;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as the index's folded fields hold it: lower case, without accents. */
public final class Folding {

    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private Folding() {}

    public static String fold(String text) {
        return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .toLowerCase(Locale.ROOT);
    }
}
