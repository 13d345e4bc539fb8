package eu.observatory.search.query;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what matched: whole names, and fragments of longer texts. */
final class Highlighting {

    static final Highlight OF_EVERY_TEXT = Highlight.of(highlight -> highlight
            .encoder(HighlighterEncoder.Html)
            .preTags("<mark>")
            .postTags("</mark>")
            .requireFieldMatch(false)
            .fields(
                    NamedValue.of("title.*", HighlightField.of(field -> field.numberOfFragments(0))),
                    NamedValue.of("aliases", HighlightField.of(field -> field.numberOfFragments(0))),
                    NamedValue.of(
                            "summary.*",
                            HighlightField.of(
                                    field -> field.numberOfFragments(1).fragmentSize(160))),
                    NamedValue.of(
                            "body.*",
                            HighlightField.of(
                                    field -> field.numberOfFragments(1).fragmentSize(160)))));

    private static final int MOST = 4;

    private Highlighting() {}

    /** Of the titles only the one that is shown. */
    static List<Item.Highlight> of(Map<String, List<String>> found, @Nullable String titleLanguage) {
        String title = "title." + (titleLanguage == null ? "und" : titleLanguage);
        return Stream.of(title, "aliases", "summary", "body")
                .flatMap(field -> found.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().equals(field) || entry.getKey().startsWith(field + "."))
                        .flatMap(entry -> entry.getValue().stream()
                                .filter(fragment -> fragment.contains("<mark>"))
                                .map(fragment -> new Item.Highlight(field.split("\\.")[0], fragment))))
                .limit(MOST)
                .toList();
    }
}
