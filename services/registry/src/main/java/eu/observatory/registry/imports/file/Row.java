package eu.observatory.registry.imports.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/** One record with the line it begins on; either its fields can be read or {@link #unreadable()} says why not. */
public final class Row {

    private final Document document;
    private final long line;
    private final Header header;
    private final @Nullable CsvRecord fields;
    private final @Nullable Unreadable unreadable;

    /** The text as far as it was read, and the reason. */
    public record Unreadable(String text, String reason) {}

    Row(Document document, long line, Header header, @Nullable CsvRecord fields, @Nullable Unreadable unreadable) {
        this.document = document;
        this.line = line;
        this.header = header;
        this.fields = fields;
        this.unreadable = unreadable;
    }

    /** The trimmed value of a column, null where it is blank or where this vintage of the file has no such column. */
    public @Nullable String get(String column) {
        int at = header.index(column);
        if (fields == null || at < 0) {
            return null;
        }
        String value = fields.getField(at).strip();
        return value.isEmpty() ? null : value;
    }

    public @Nullable Unreadable unreadable() {
        return unreadable;
    }

    public String file() {
        return document.label();
    }

    public long line() {
        return line;
    }
}
