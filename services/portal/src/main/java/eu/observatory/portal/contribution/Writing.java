package eu.observatory.portal.contribution;

import eu.observatory.portal.statement.Choice;
import eu.observatory.portal.statement.Draft;
import eu.observatory.portal.statement.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody writes a section.
 *
 * @param path of the page, language included
 * @param back where it was opened from
 * @param own whether it is published at once, since the writer speaks for the enterprise
 * @param base revision that it goes on from
 * @param proposals of the concept field
 * @param current what the enterprise says now, where that changed while somebody wrote; else null
 * @param said what the registry said against it, in its words
 */
public record Writing(
        Purpose purpose,
        String path,
        String back,
        String enterprise,
        String name,
        boolean own,
        Draft draft,
        long base,
        String note,
        List<Choice> proposals,
        @Nullable List<Entry> current,
        @Nullable String said) {

    /** With an empty row more where there may be one. */
    Writing open() {
        return with(draft.open());
    }

    Writing with(Draft other) {
        return new Writing(purpose, path, back, enterprise, name, own, other, base, note, proposals, current, said);
    }

    /** Over again from what the enterprise says now. */
    Writing after(long revision, List<Entry> now) {
        return new Writing(purpose, path, back, enterprise, name, own, draft, revision, note, proposals, now, null);
    }

    /** With what was wrong marked in the draft. */
    Writing refused(Draft marked, @Nullable String detail) {
        return new Writing(purpose, path, back, enterprise, name, own, marked, base, note, proposals, current, detail);
    }

    /** The key of what the button does. */
    public String verb() {
        return "writing.send." + (purpose == Purpose.NEW ? own ? "own" : "proposal" : purpose.key());
    }
}
