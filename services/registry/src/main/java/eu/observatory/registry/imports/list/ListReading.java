package eu.observatory.registry.imports.list;

import eu.observatory.registry.imports.file.Document;
import eu.observatory.registry.imports.file.Row;
import eu.observatory.registry.imports.format.Bundle;
import eu.observatory.registry.imports.format.Kept;
import eu.observatory.registry.imports.format.Part;
import eu.observatory.registry.imports.format.Reading;
import eu.observatory.registry.imports.format.Sink;
import eu.observatory.registry.imports.format.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers the lines of a list by enterprise; several establishments of one enterprise make one assertion. */
final class ListReading implements Reading {

    private static final short ENTRY = 2;

    private final ListDefinition list;
    private final Entries entries;
    private final Listings listings;
    private final Map<String, Kept> kept = new HashMap<>();
    private final List<Step> steps;

    ListReading(ListDefinition list, Listings listings, Document document) {
        this.list = list;
        this.entries = new Entries(list);
        this.listings = listings;
        this.steps = List.of(new Step(document, list.layout(), this::line));
    }

    @Override
    public List<Step> steps() {
        return steps;
    }

    @Override
    public void recall(short kind, String entity) {
        isNew(entity);
    }

    private boolean isNew(String enterprise) {
        return kept.computeIfAbsent(enterprise.substring(0, 2), country -> new Kept())
                .add(enterprise);
    }

    private void line(Row row, Sink sink) {
        Subject subject = Subject.of(list, row, sink);
        if (subject == null) {
            return;
        }
        if (isNew(subject.enterprise())) {
            sink.stage(subject.enterprise(), ENTERPRISE, "");
        }
        sink.stage(subject.enterprise(), ENTRY, entries.read(subject, row, sink));
    }

    @Override
    public List<Bundle> assemble(List<String> enterprises, Parts parts) {
        Map<String, List<Entry>> lines = parts.of(enterprises).stream()
                .filter(part -> part.kind() == ENTRY)
                .collect(Collectors.groupingBy(
                        Part::entity, Collectors.mapping(part -> part.read(Entry.class), Collectors.toList())));
        return enterprises.stream()
                .map(id -> listings.bundle(id, lines.getOrDefault(id, List.of())))
                .toList();
    }
}
