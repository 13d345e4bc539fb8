package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Invalid;
import eu.observatory.search.index.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on. The first page is read at a moment of its own, so the rest of the list, which is read at one
 * point in time, begins at its top again and leaves out what the first page has shown.
 *
 * @param pointInTime at which the pages after the first are read, none before the second is asked for
 * @param after the values that the last item of the page before is sorted by, none before the second page
 * @param shown keys of the first page's documents
 * @param question a fingerprint of what was asked, since a cursor continues only that
 */
record Bookmark(@Nullable String pointInTime, List<FieldValue> after, List<String> shown, long total, String question) {

    private static final String NUMBER = "n";
    private static final String TEXT = "t";

    static Bookmark afterFirst(List<Hit<Document>> hits, long total, String question) {
        return new Bookmark(
                null,
                List.of(),
                hits.stream().map(Hit::id).flatMap(Stream::ofNullable).toList(),
                total,
                question);
    }

    Bookmark after(Hit<Document> last, @Nullable String pointInTime) {
        return new Bookmark(pointInTime, last.sort(), shown, total, question);
    }

    Bookmark at(String opened) {
        return new Bookmark(opened, after, shown, total, question);
    }

    /** A bookmark into a point in time lasts as long as that, another one as long as any cursor. */
    String seal(Cursors cursors, Duration lifeOfPointInTime) {
        Map<String, String> content =
                new HashMap<>(Map.of("total", Long.toString(total), "question", question, "shown", Shown.write(shown)));
        for (int field = 0; field < after.size(); field++) {
            FieldValue value = after.get(field);
            content.put("after" + field, value.isString() ? TEXT + value.stringValue() : NUMBER + value._get());
        }
        if (pointInTime == null) {
            return cursors.seal(content);
        }
        content.put("pit", pointInTime);
        return cursors.seal(content, lifeOfPointInTime);
    }

    static Bookmark open(Cursors cursors, String cursor, String question) {
        Map<String, String> content = cursors.open(cursor);
        String asked = content.getOrDefault("question", "");
        if (!asked.equals(question)) {
            throw new Invalid(
                    "cursor",
                    "This cursor continues another question. Repeat the question as it was, or leave the cursor out.");
        }
        List<FieldValue> after = new ArrayList<>();
        for (int field = 0; content.containsKey("after" + field); field++) {
            String value = content.getOrDefault("after" + field, TEXT);
            after.add(
                    value.startsWith(TEXT)
                            ? FieldValue.of(value.substring(1))
                            : FieldValue.of(Double.parseDouble(value.substring(1))));
        }
        return new Bookmark(
                content.get("pit"),
                after,
                Shown.read(content.getOrDefault("shown", "")),
                Long.parseLong(content.getOrDefault("total", "0")),
                asked);
    }
}
