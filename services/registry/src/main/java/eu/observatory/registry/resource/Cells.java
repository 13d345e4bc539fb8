package eu.observatory.registry.resource;

import io.r2dbc.spi.Readable;
import java.util.Objects;

/** Columns that are never null. */
public final class Cells {

    private Cells() {}

    public static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
