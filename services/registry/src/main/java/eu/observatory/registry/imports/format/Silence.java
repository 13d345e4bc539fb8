package eu.observatory.registry.imports.format;

import eu.observatory.registry.imports.file.Row;
import org.jspecify.annotations.Nullable;

/** A sink for a first look at a file whose own job will report what it finds. */
public enum Silence implements Sink {
    KEPT;

    @Override
    public void stage(String entity, short kind, Object content) {}

    @Override
    public void leaveOut() {}

    @Override
    public void orphan() {}

    @Override
    public void reject(Row row, String field, @Nullable String value, String reason) {}

    @Override
    public void warn(Row row, String field, @Nullable String value, String reason) {}
}
