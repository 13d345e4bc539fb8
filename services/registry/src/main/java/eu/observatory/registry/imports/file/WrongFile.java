package eu.observatory.registry.imports.file;

import java.util.List;

/** A file is not what the job takes it for; the message says what was expected and what was seen. */
public final class WrongFile extends RuntimeException {

    public WrongFile(String file, String expected, String seen) {
        super("%s: expected %s, saw %s".formatted(file, expected, seen).replaceAll("\\p{Cc}", "\uFFFD"));
    }

    /** The one document that a layout needs. */
    public static Document only(List<Document> found, Layout layout) {
        if (found.size() != 1) {
            String seen = found.isEmpty()
                    ? "none"
                    : String.join(" and ", found.stream().map(Document::label).toList());
            throw new WrongFile("set", "one " + layout.title(), seen);
        }
        return found.getFirst();
    }
}
