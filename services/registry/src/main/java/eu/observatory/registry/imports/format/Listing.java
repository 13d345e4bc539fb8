package eu.observatory.registry.imports.format;

import eu.observatory.registry.imports.file.Document;
import java.util.List;
import java.util.function.Consumer;

/** Finds the official lists in a set, so that a base import keeps whom they name whatever their legal form. */
public interface Listing {

    /** Whether the document is a list that some definition can read. */
    boolean isList(Document document);

    /** Gives the ids of the enterprises that these lists name. */
    void named(List<Document> lists, Consumer<String> enterprise);
}
