package eu.observatory.registry.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a document by name. */
public final class Header {

    private static final int HEAD = 1 << 16;

    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> alternatives = new HashMap<>();
    private final int size;
    private final long length;

    private Header(List<String> names, long length) {
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i).strip(), i);
        }
        this.size = names.size();
        this.length = length;
    }

    /** Reads the first line; throws {@link WrongFile} where it is not a header with the layout's columns. */
    public static Header of(Document document, Layout layout) {
        byte[] head;
        try (InputStream in = document.open(0)) {
            head = in.readNBytes(HEAD);
        } catch (java.io.EOFException | java.util.zip.ZipException broken) {
            throw new WrongFile(document.label(), "a whole file", "one that breaks off or is damaged");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String expected = "%s with the columns %s, separated by commas, in UTF-8"
                .formatted(layout.title(), String.join(", ", layout.columns()));
        Sniff.text(head).ifPresent(seen -> {
            throw new WrongFile(document.label(), expected, seen);
        });
        int end = Sniff.firstLine(head);
        String line = Sniff.decoded(head, end);
        Header header = new Header(fields(line), Math.min(end + 1, head.length));
        List<String> missing =
                layout.columns().stream().filter(name -> header.index(name) < 0).toList();
        if (!missing.isEmpty()) {
            throw new WrongFile(document.label(), expected, Sniff.header(line, layout, missing));
        }
        return header;
    }

    /** Whether the document begins with these columns. */
    public static boolean fits(Document document, Layout layout) {
        try {
            of(document, layout);
            return true;
        } catch (WrongFile other) {
            return false;
        }
    }

    int index(String column) {
        return column.indexOf('|') < 0
                ? columns.getOrDefault(column, -1)
                : alternatives.computeIfAbsent(column, this::first);
    }

    /** The place of the first of several names that is there, whatever its case. */
    private int first(String names) {
        for (String name : names.split("\\|")) {
            for (var column : columns.entrySet()) {
                if (column.getKey().equalsIgnoreCase(name)) {
                    return column.getValue();
                }
            }
        }
        return -1;
    }

    int size() {
        return size;
    }

    long length() {
        return length;
    }

    private static List<String> fields(String line) {
        try {
            return CsvReader.builder().ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException unparsable) {
            return List.of(line);
        }
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
