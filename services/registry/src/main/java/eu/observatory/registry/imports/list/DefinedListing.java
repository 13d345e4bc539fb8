package eu.observatory.registry.imports.list;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Records;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Listing;
import eu.observatory.registry.imports.format.Silence;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Finds lists by their columns. What is wrong with their lines is for the list's own job to report. */
@Component
class DefinedListing implements Listing {

    private final ListDefinitions definitions = ListDefinitions.load();

    @Override
    public boolean isList(Document document) {
        return definitions.fitting(document).isPresent();
    }

    @Override
    public void named(List<Document> lists, Consumer<String> enterprise) {
        for (Document document : lists) {
            ListDefinition list = definitions.fitting(document).orElseThrow();
            try (Records records = Records.of(document, list.layout())) {
                for (Row row = records.next(); row != null; row = records.next()) {
                    Subject subject = row.unreadable() == null ? Subject.of(list, row, Silence.KEPT) : null;
                    if (subject != null) {
                        enterprise.accept(subject.enterprise());
                    }
                }
            }
        }
    }
}
