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

    private static final int LONGEST = 160;

    private static final int MOST = 4;

    private Highlighting() {}

    static Highlight of(TextQuery text) {
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .preTags("<mark>")
                .postTags("</mark>")
                .requireFieldMatch(false)
                .highlightQuery(new Marked(text).query())
                .fields(whole("title.*"), whole("aliases"), fragment("summary.*"), fragment("body.*")));
    }

    private static NamedValue<HighlightField> whole(String field) {
        return NamedValue.of(field, HighlightField.of(marks -> marks.numberOfFragments(0)));
    }

    private static NamedValue<HighlightField> fragment(String field) {
        return NamedValue.of(
                field, HighlightField.of(marks -> marks.numberOfFragments(1).fragmentSize(LONGEST)));
    }

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
