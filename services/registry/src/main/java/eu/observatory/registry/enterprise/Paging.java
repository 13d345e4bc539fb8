package eu.observatory.registry.enterprise;

import eu.observatory.platform.web.Cursors;
import eu.observatory.platform.web.Invalid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a page begins, and the cursor to the next: it carries the total, and holds for the same question only. */
@Component
class Paging {

    private final Cursors cursors;

    Paging(Cursors cursors) {
        this.cursors = cursors;
    }

    /** The place after which a page begins, and the total, null while nobody has counted. */
    record Place(String after, @Nullable Long total) {}

    Place open(@Nullable String cursor, String question, String first) {
        if (cursor == null) {
            return new Place(first, null);
        }
        Map<String, String> content = cursors.open(cursor);
        String after = content.get("after");
        String total = content.get("total");
        if (after == null || total == null || !question.equals(content.get("question"))) {
            throw new Invalid(
                    "cursor",
                    "This cursor belongs to another list. Keep all other parameters as they were, or begin again without cursor.");
        }
        return new Place(after, Long.valueOf(total));
    }

    String seal(String question, String after, long total) {
        return cursors.seal(Map.of("question", question, "after", after, "total", String.valueOf(total)));
    }
}
