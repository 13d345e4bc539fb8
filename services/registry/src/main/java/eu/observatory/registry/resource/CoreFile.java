package eu.observatory.registry.resource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A CSV file of the core reference data: semicolons between cells, {@code |} inside one, a column per language. */
public final class CoreFile {

    public static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    /** All rows of {@code reference/<name>}. */
    public static List<NamedCsvRecord> rows(String name) {
        try (InputStream file = CoreFile.class.getResourceAsStream("/reference/" + name)) {
            if (file == null) {
                throw new IllegalStateException("reference/" + name + " is not on the class path");
            }
            var text = new InputStreamReader(file, StandardCharsets.UTF_8);
            return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row's labels, by language; blank ones are left out. */
    public static Map<String, String> labels(NamedCsvRecord row) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            row.findField(language)
                    .filter(label -> !label.isBlank())
                    .ifPresent(label -> labels.put(language, label.strip()));
        }
        return labels;
    }

    /** The values of a cell that holds several. */
    public static List<String> list(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private CoreFile() {}
}
