package eu.observatory.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A CSV file in the making; columns that a row does not name are blank. */
final class Sheet {

    private final String name;
    private final List<String> columns;
    private final List<String> lines = new ArrayList<>();

    Sheet(String name, String columns) {
        this.name = name;
        this.columns = List.of(columns.split(","));
        lines.add(columns);
    }

    /** Column, value, column, value ... */
    Sheet row(String... cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            if (!columns.contains(cells[i])) {
                throw new IllegalArgumentException(cells[i]);
            }
            values.put(cells[i], cells[i + 1]);
        }
        lines.add(columns.stream()
                .map(column -> '"' + values.getOrDefault(column, "").replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")));
        return this;
    }

    Path write(Path folder) throws IOException {
        return Files.writeString(Files.createDirectories(folder).resolve(name), String.join("\n", lines) + "\n");
    }
}
