package eu.observatory.registry.imports.list;

import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Cells;
import eu.observatory.registry.imports.format.Sink;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a list by its definition. */
record Entries(ListDefinition list) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^}]+)}");

    Entry read(Subject subject, Row row, Sink sink) {
        var completes = list.completes();
        Double lat = completes == null ? null : degrees(row, completes.lat(), 90, sink);
        Double lon = completes == null ? null : degrees(row, completes.lon(), 180, sink);
        boolean placed = lat != null && lon != null;
        return new Entry(
                subject.country(),
                subject.number(),
                evidence(row),
                day(row, list.validFrom(), sink),
                day(row, list.validTo(), sink),
                completes == null ? null : text(row, completes.brand()),
                completes == null ? null : website(row, completes.website(), sink),
                placed ? lat : null,
                placed ? lon : null);
    }

    private String evidence(Row row) {
        Matcher columns = COLUMN.matcher(list.evidence());
        String filled = columns.replaceAll(match -> {
            String value = row.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
        return filled.isBlank() ? "listed" : filled;
    }

    private static @Nullable String text(Row row, @Nullable String column) {
        return column == null ? null : row.get(column);
    }

    private static @Nullable LocalDate day(Row row, @Nullable String column, Sink sink) {
        String value = text(row, column);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day =
                    LocalDate.parse(value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value);
            if (Cells.sane(day)) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // answered below, like a day of no calendar
        }
        sink.warn(row, String.valueOf(column), value, "not a date of the form yyyy-mm-dd");
        return null;
    }

    private static @Nullable String website(Row row, @Nullable String column, Sink sink) {
        String value = text(row, column);
        if (value != null && !value.matches("(?i)https?://[^\\s\"'<>]+")) {
            sink.warn(row, String.valueOf(column), value, "no web address: left out");
            return null;
        }
        return value;
    }

    private static @Nullable Double degrees(Row row, @Nullable String column, int limit, Sink sink) {
        String value = text(row, column);
        if (value == null) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        } catch (NumberFormatException unreadable) {
            // answered below, like a number out of range
        }
        sink.warn(row, String.valueOf(column), value, "not in degrees: left out");
        return null;
    }
}
