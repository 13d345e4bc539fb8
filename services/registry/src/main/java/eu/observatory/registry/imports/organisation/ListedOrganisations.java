package eu.observatory.registry.imports.organisation;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Part;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.imports.format.Step;
import eu.observatory.registry.organisation.Description;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One organisation a row. */
final class ListedOrganisations implements Reading {

    private final Rows rows;
    private final Set<String> kept = new HashSet<>();
    private final List<Step> steps;

    ListedOrganisations(Rows rows, Document document) {
        this.rows = rows;
        this.steps = List.of(new Step(document, OrganisationFormat.LAYOUT, this::row));
    }

    @Override
    public List<Step> steps() {
        return steps;
    }

    @Override
    public void recall(short kind, String entity) {
        kept.add(entity);
    }

    private void row(Row row, Sink sink) {
        Description description = rows.read(row, sink);
        if (description == null) {
            return;
        }
        if (!kept.add(description.organisation())) {
            sink.reject(
                    row, "identifier", description.organisation(), "this organisation came before in the same file");
        } else {
            sink.stage(description.organisation(), ENTERPRISE, description);
        }
    }

    @Override
    public List<Bundle> assemble(List<String> ids, Parts parts) {
        return parts.of(ids).stream().map(ListedOrganisations::bundle).toList();
    }

    private static Bundle bundle(Part part) {
        return Bundle.of(part.read(Description.class));
    }
}
