package eu.observatory.local.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV file being written, cells by column name; columns nobody fills stay blank. */
final class CsvFile implements Closeable {

    private final Writer writer;
    private final Map<String, Integer> columns = new HashMap<>();
    private final boolean quoteAll;
    private final String[] cells;

    /** @param quoteAll as KBO does; SIRENE quotes only what needs it */
    CsvFile(Path file, boolean quoteAll, List<String> header) throws IOException {
        this(opened(file), quoteAll, header);
    }

    CsvFile(Writer writer, boolean quoteAll, List<String> header) {
        this.writer = writer;
        this.quoteAll = quoteAll;
        this.cells = new String[header.size()];
        for (String column : header) {
            columns.put(column, columns.size());
        }
        header.toArray(cells);
        end();
    }

    static Writer opened(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.newBufferedWriter(file);
    }

    CsvFile set(String column, String value) {
        Integer position = columns.get(column);
        if (position == null) {
            throw new IllegalArgumentException(column + " is not a column");
        }
        cells[position] = value;
        return this;
    }

    /** Ends the row. */
    void end() {
        try {
            for (int i = 0; i < cells.length; i++) {
                writer.write(i == 0 ? "" : ",");
                writer.write(quoted(cells[i]));
            }
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.fill(cells, "");
    }

    /** Writes a row as it is. */
    void line(String row) {
        try {
            writer.write(row + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String quoted(String value) {
        boolean special = value.indexOf(',') >= 0 || value.indexOf('"') >= 0;
        return quoteAll || special ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
