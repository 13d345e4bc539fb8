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
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the values its last item is sorted by, the point in time it was read at (none for a first page)
 * and the total that was told.
 *
 * @param question a fingerprint of what was asked, since a cursor continues only that
 */
record Bookmark(@Nullable String pointInTime, List<FieldValue> after, long total, String question) {

    private static final String NUMBER = "n";
    private static final String TEXT = "t";

    static Bookmark after(Hit<Document> last, @Nullable String pointInTime, long total, String question) {
        return new Bookmark(pointInTime, last.sort(), total, question);
    }

    /** A bookmark into a point in time lasts as long as that, another one as long as any cursor. */
    String seal(Cursors cursors, Duration lifeOfPointInTime) {
        Map<String, String> content = new HashMap<>(Map.of("total", Long.toString(total), "question", question));
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

    Bookmark at(String opened) {
        return new Bookmark(opened, after, total, question);
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
        return new Bookmark(content.get("pit"), after, Long.parseLong(content.getOrDefault("total", "0")), asked);
    }
}
