package eu.observatory.portal.site;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the layout of a page needs to know, under the name {@code site} in every template.
 *
 * @param language of the page
 * @param home path of the home page in that language, like {@code /fr}
 * @param path of this page, without its query
 * @param canonical absolute address of this page
 * @param alternates the same page in each language, this one included
 * @param signIn path to sign in by and come back, absent where nobody can or somebody is
 * @param signOut path that signs out by a POST, absent where nobody is signed in
 * @param sessionEnds when whoever is signed in will be no longer, unless they use the site before
 * @param version changes whenever a style or script does
 */
public record Site(
        String language,
        String home,
        String path,
        String canonical,
        List<Alternate> alternates,
        @Nullable String signIn,
        @Nullable String signOut,
        @Nullable ZonedDateTime sessionEnds,
        String version,
        String htmx,
        @Nullable String publisher,
        @Nullable String contact) {

    /** Whether this page is that one or lies below it; paths as below the language, like {@code /operator}. */
    public boolean isAt(String place) {
        return path.equals(home + place) || path.startsWith(home + place + "/");
    }

    /** The page in a language: path and query for links, the absolute address for {@code hreflang}. */
    public record Alternate(String language, String path, String address) {}
}
