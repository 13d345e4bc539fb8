package eu.observatory.registry.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The data records of a document, one by one. A record that cannot be read is handed out with its reason and reading
 * goes on at the next line: one stray quote does not swallow the rest of the file.
 */
public final class Records implements Closeable {

    static final int MAX_LINES = 20;
    private static final int MAX_FIELD = 20_000;
    private static final char UNDECODABLE = '\uFFFD';

    private final CsvReader.CsvReaderBuilder csv = CsvReader.builder();
    private final Document document;
    private final Header header;
    private final Lines lines;
    private long line;
    private long offset;

    private Records(Document document, Header header, long offset, long line) {
        this.document = document;
        this.header = header;
        this.offset = offset;
        this.line = line;
        this.lines = new Lines(document.open(offset), offset);
    }

    /** Reads from the first record on; the layout's columns must be there. */
    public static Records of(Document document, Layout layout) {
        Header header = Header.of(document, layout);
        return new Records(document, header, header.length(), 1);
    }

    /** Goes on where another reader stood. */
    public static Records resume(Document document, Layout layout, long offset, long line) {
        return offset == 0 ? of(document, layout) : new Records(document, Header.of(document, layout), offset, line);
    }

    /** Bytes read so far: where to go on after a restart. */
    public long offset() {
        return offset;
    }

    /** Physical lines read so far. */
    public long line() {
        return line;
    }

    /** The next record, null at the end. */
    public @Nullable Row next() {
        try {
            Line first = lines.next();
            while (first != null && first.bytes().length == 0 && !first.tooLong()) {
                advance(first, 1);
                first = lines.next();
            }
            return first == null ? null : record(first);
        } catch (ZipException | EOFException broken) {
            throw document.damaged(broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Row record(Line first) throws IOException {
        long number = line + 1;
        if (first.tooLong()) {
            advance(first, 1);
            return unreadable(number, "", "line longer than " + Lines.MAX_BYTES + " bytes");
        }
        List<Line> parts = new ArrayList<>(List.of(first));
        boolean open = first.leavesQuoteOpen(false);
        while (open && parts.size() < MAX_LINES) {
            Line more = lines.next();
            if (more == null) {
                break;
            }
            parts.add(more);
            open = !more.tooLong() && more.leavesQuoteOpen(true);
            if (more.tooLong()) {
                open = true;
                break;
            }
        }
        if (open) {
            lines.giveBack(parts.subList(1, parts.size()));
            advance(first, 1);
            return unreadable(number, text(first.bytes()), "a quote opened here is not closed");
        }
        advance(parts.getLast(), parts.size());
        return parse(number, text(parts));
    }

    private Row parse(long number, String text) {
        if (text.indexOf(UNDECODABLE) >= 0) {
            return unreadable(number, text, "bytes that are not UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            return unreadable(number, text, "NUL characters");
        }
        try {
            var record = csv.ofSingleCsvRecord(text);
            if (record.getFieldCount() != header.size()) {
                return unreadable(
                        number,
                        text,
                        "%d fields where the header has %d".formatted(record.getFieldCount(), header.size()));
            }
            return record.getFields().stream().anyMatch(field -> field.length() > MAX_FIELD)
                    ? unreadable(number, text, "a field longer than " + MAX_FIELD + " characters")
                    : new Row(document, number, header, record, null);
        } catch (CsvParseException unparsable) {
            return unreadable(number, text, "no CSV record");
        }
    }

    private Row unreadable(long number, String text, String reason) {
        return new Row(document, number, header, null, new Row.Unreadable(text, reason));
    }

    private void advance(Line last, int count) {
        offset = last.end();
        line += count;
    }

    private static String text(List<Line> parts) {
        if (parts.size() == 1) {
            return text(parts.getFirst().bytes());
        }
        return parts.stream()
                .map(part -> text(part.bytes()))
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
