package eu.observatory.registry.enterprise;

import eu.observatory.registry.resource.SpreadsheetCell;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of CSV (RFC 4180). */
final class CsvLine {

    private CsvLine() {}

    static String of(Stream<? extends @Nullable Object> cells) {
        return cells.map(SpreadsheetCell::of).collect(Collectors.joining(",")) + "\r\n";
    }
}
