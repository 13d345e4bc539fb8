package eu.observatory.registry.imports.format;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Layout;
import eu.observatory.registry.imports.file.Row;
import java.util.function.BiConsumer;

/** One document to read and what to do with each of its readable rows. */
public record Step(Document document, Layout layout, BiConsumer<Row, Sink> rows) {}
