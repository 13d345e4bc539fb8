package eu.observatory.registry.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tells a document that ends from one that breaks off in the middle of a line. */
final class Ending {

    /** Enough for the longest line that is read. */
    static final int BYTES = 2 * Lines.MAX_BYTES;

    private Ending() {}

    /**
     * Throws {@link WrongFile} where the last line has no end and is not a whole record either.
     *
     * @param tail the last bytes of the document, all of it where it is short
     * @param whole whether that is all of it
     */
    static void check(Document document, Header header, byte[] tail, boolean whole) {
        if (tail.length == 0 || tail[tail.length - 1] == '\n' || tail[tail.length - 1] == '\r') {
            return;
        }
        List<Line> lines = lines(tail);
        if (whole && lines.size() == 1) {
            return; // a header and nothing else
        }
        int known = whole ? 1 : 0;
        for (int first = lines.size() - 1; first >= known && lines.size() - first <= Records.MAX_LINES; first--) {
            if (isRecord(lines.subList(first, lines.size()), header)) {
                return;
            }
        }
        String seen = text(lines.getLast());
        throw new WrongFile(
                document.label(),
                "a whole file",
                "one that breaks off in its last line: " + (seen.length() > 80 ? seen.substring(0, 80) + "…" : seen));
    }

    private static boolean isRecord(List<Line> lines, Header header) {
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            open = lines.get(i).leavesQuoteOpen(open);
            if (open == (i == lines.size() - 1)) {
                return false;
            }
        }
        String text = String.join("\n", lines.stream().map(Ending::text).toList());
        try {
            return CsvReader.builder().ofSingleCsvRecord(text).getFieldCount() == header.size();
        } catch (CsvParseException unparsable) {
            return false;
        }
    }

    private static List<Line> lines(byte[] tail) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tail.length; i++) {
            if (i == tail.length || tail[i] == '\n') {
                lines.add(new Line(java.util.Arrays.copyOfRange(tail, from, i), i, false));
                from = i + 1;
            }
        }
        return lines;
    }

    private static String text(Line line) {
        return new String(line.bytes(), StandardCharsets.UTF_8).stripTrailing();
    }
}
