package eu.observatory.registry.imports;

import io.r2dbc.spi.Readable;

/** Reads columns that the schema says are never null. */
public final class Columns {

    private Columns() {}

    public static <T> T value(Readable row, String column, Class<T> type) {
        T value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException(column + " is never null");
        }
        return value;
    }
}
