package eu.observatory.registry.imports.format;

import eu.observatory.registry.imports.file.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads typed values out of a row; what cannot be read is warned of and left out. */
public final class Cells {

    public static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;
    public static final DateTimeFormatter BELGIAN =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** What registers write where they do not know a date. */
    private static final LocalDate UNKNOWN = LocalDate.of(1900, 1, 1);

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z.]{1,8}");

    private Cells() {}

    public static @Nullable LocalDate date(Row row, String column, DateTimeFormatter format, Sink sink) {
        String value = row.get(column);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value, format);
            if (sane(date)) {
                return date.equals(UNKNOWN) ? null : date;
            }
        } catch (DateTimeParseException unreadable) {
            // answered below, like a day of no calendar that registers keep
        }
        sink.warn(row, column, value, "not a date of the form " + (format == ISO ? "yyyy-mm-dd" : "dd-mm-yyyy"));
        return null;
    }

    /** Whether a day can be one of an enterprise's. */
    public static boolean sane(LocalDate date) {
        return date.getYear() >= 1000 && date.getYear() < 3000;
    }

    /** A code of a nomenclature; null, and warned of, where it cannot be one. */
    public static @Nullable String code(Row row, String column, @Nullable String value, Sink sink) {
        if (value == null || CODE.matcher(value).matches()) {
            return value;
        }
        sink.warn(row, column, value, "no code of a nomenclature: left out");
        return null;
    }

    /** The values with blanks left out, joined by spaces; null where there is none. */
    public static @Nullable String join(@Nullable String... values) {
        StringBuilder joined = new StringBuilder();
        for (String value : values) {
            if (value != null) {
                joined.append(joined.isEmpty() ? "" : " ").append(value);
            }
        }
        return joined.isEmpty() ? null : joined.toString();
    }
}
