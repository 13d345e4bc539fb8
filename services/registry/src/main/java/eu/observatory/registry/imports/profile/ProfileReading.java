package eu.observatory.registry.imports.profile;

import eu.observatory.registry.enterprise.Facts;
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

/** One line, one enterprise. */
final class ProfileReading implements Reading {

    private final Profiles profiles;
    private final List<Step> steps;
    private final Map<String, Kept> kept = new HashMap<>();

    ProfileReading(Document document, Profiles profiles) {
        this.profiles = profiles;
        this.steps = List.of(new Step(document, ProfileFormat.LAYOUT, this::line));
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
        String enterprise = Whom.of(row, sink);
        if (enterprise == null) {
            return;
        }
        if (isNew(enterprise)) {
            sink.stage(enterprise, ENTERPRISE, profiles.read(enterprise, row, sink));
        } else {
            sink.reject(row, "identifier", row.get("identifier"), "this enterprise came before in the same file");
        }
    }

    @Override
    public List<Bundle> assemble(List<String> enterprises, Parts parts) {
        return parts.of(enterprises).stream().map(ProfileReading::bundle).toList();
    }

    private static Bundle bundle(Part part) {
        return new Bundle(part.entity(), part.read(Facts.class), List.of());
    }
}
