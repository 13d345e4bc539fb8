package eu.observatory.registry.imports.format;

import eu.observatory.registry.imports.file.Row;
import org.jspecify.annotations.Nullable;

/** Takes what a row gives; all of it is kept, or none, together with the place in the file. */
public interface Sink {

    /** Stages a part of an enterprise or establishment, its content as JSON. */
    void stage(String entity, short kind, Object content);

    /** Counts a row that lies outside the perimeter. */
    void leaveOut();

    /** Counts an establishment whose enterprise is not kept, and not because it was left out. */
    void orphan();

    /** Reports a row that cannot be used. */
    void reject(Row row, String field, @Nullable String value, String reason);

    /** Reports something odd about a row that is used all the same. */
    void warn(Row row, String field, @Nullable String value, String reason);
}
