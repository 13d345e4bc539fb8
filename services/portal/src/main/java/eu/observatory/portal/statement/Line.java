package eu.observatory.portal.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry in a comparison.
 *
 * @param kind kept, removed or added
 */
public record Line(String kind, Entry entry) {

    private static final String REMOVED = "removed";

    /** What was and what would be, what goes before what comes in its place. */
    static List<Line> between(List<Entry> before, List<Entry> after) {
        var gone = new ArrayList<>(
                before.stream().filter(entry -> !after.contains(entry)).toList());
        var lines = new ArrayList<Line>();
        for (Entry entry : after) {
            if (before.contains(entry)) {
                lines.add(new Line("kept", entry));
                continue;
            }
            var replaced = gone.stream().filter(entry::sameSlot).findFirst();
            replaced.ifPresent(old -> {
                gone.remove(old);
                lines.add(new Line(REMOVED, old));
            });
            lines.add(new Line("added", entry));
        }
        gone.forEach(entry -> lines.add(new Line(REMOVED, entry)));
        return List.copyOf(lines);
    }
}
