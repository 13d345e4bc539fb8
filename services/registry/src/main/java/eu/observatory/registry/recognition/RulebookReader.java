package eu.observatory.registry.recognition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the rules from {@code vintages.csv} and the files it names; a rule that cannot be read stops the start. */
final class RulebookReader {

    private final Class<?> beside;
    private final String folder;

    RulebookReader(Class<?> beside, String folder) {
        this.beside = beside;
        this.folder = folder;
    }

    Rulebook read() {
        return new Rulebook(rows(
                "vintages.csv",
                row -> new Vintage(
                        row.getField("country"),
                        row.getField("scheme"),
                        row.getField("rule"),
                        row.getField("vintage"),
                        LocalDate.parse(row.getField("valid_from")),
                        row.getField("authority"),
                        row.getField("noun"),
                        forms(row.getField("forms")))));
    }

    private Map<String, FormRule> forms(String file) {
        return rows(file, RulebookReader::form).stream().collect(Collectors.toMap(FormRule::code, Function.identity()));
    }

    private static FormRule form(NamedCsvRecord row) {
        Verdict verdict = Verdict.valueOf(row.getField("verdict").toUpperCase(Locale.ROOT));
        return new FormRule(row.getField("code"), verdict, row.getField("family"), row.getField("note"));
    }

    private <T> List<T> rows(String file, Function<NamedCsvRecord, T> mapper) {
        InputStream stream = beside.getResourceAsStream(folder + file);
        if (stream == null) {
            throw new IllegalStateException("no rules at " + folder + file);
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().map(mapper).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("rules unreadable at " + folder + file, failure);
        }
    }
}
