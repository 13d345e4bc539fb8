package eu.observatory.registry.resource;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.platform.web.Invalid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The layout of an official CSV file.
 *
 * @param columns those that must be there, in any order and among any others
 */
public record CodeTable(char separator, Charset charset, List<String> columns) {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Hands over every row; returns how many there were. */
    public int each(Path file, Consumer<NamedCsvRecord> consumer) {
        try (Reader text = open(file);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            int count = 0;
            for (NamedCsvRecord row : rows) {
                if (count++ == 0) {
                    check(row.getHeader());
                }
                consumer.accept(row);
            }
            if (count == 0) {
                throw wrong("no rows");
            }
            return count;
        } catch (CharacterCodingException e) {
            throw wrong("bytes that are not " + charset.name());
        } catch (CsvParseException e) {
            throw wrong(e.getMessage() == null ? "no CSV" : e.getMessage());
        } catch (UncheckedIOException e) {
            throw wrong("bytes that are not " + charset.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reader open(Path file) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private void check(List<String> header) {
        if (!header.containsAll(columns)) {
            throw wrong(
                    "the columns " + String.join(" ", header.stream().limit(20).toList()));
        }
    }

    private Invalid wrong(String seen) {
        return new Invalid(
                "file",
                "Expected a CSV in %s, cells separated by '%s', with the columns %s; saw %s."
                        .formatted(charset.name(), separator, String.join(" ", columns), seen));
    }
}
