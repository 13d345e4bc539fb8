package eu.observatory.portal.site;

import java.util.List;
import java.util.Locale;

/** The languages of the site; the first one answers who asks for none of them. */
public final class Languages {

    /** First segment of every page's path. */
    public static final String PATH = "/{language:fr|nl|de|en}";

    static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.forLanguageTag("nl"), Locale.GERMAN, Locale.ENGLISH);

    private Languages() {}

    /** English as it is written in Europe, so that dates read the same way round as in the other languages. */
    static Locale regional(Locale language) {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }

    static boolean speaks(String code) {
        return ALL.stream().anyMatch(language -> language.getLanguage().equals(code));
    }
}
