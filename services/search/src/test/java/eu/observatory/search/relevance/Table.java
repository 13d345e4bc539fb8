package eu.observatory.search.relevance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Files of values separated by semicolons, under a line of names. */
final class Table {

    private Table() {}

    /** One of this project's judged files. */
    static List<Map<String, String>> judged(String name) {
        try (InputStream file = Objects.requireNonNull(Table.class.getResourceAsStream("/relevance/" + name), name)) {
            return rows(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One of the registry's files of reference data. */
    static List<Map<String, String>> core(String name) {
        Path file = Path.of(System.getProperty("observatory.docs"))
                .resolveSibling("services/registry/src/main/resources/reference")
                .resolve(name);
        try {
            return rows(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The values of a cell that holds several. */
    static List<String> list(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<Map<String, String>> rows(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String[] names = lines.getFirst().split(";", -1);
        return lines.stream().skip(1).map(line -> row(names, line)).toList();
    }

    private static Map<String, String> row(String[] names, String line) {
        String[] values = line.split(";", -1);
        if (values.length != names.length) {
            throw new IllegalArgumentException("Wanted " + names.length + " values: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < names.length; column++) {
            row.put(names[column], values[column]);
        }
        return row;
    }
}
