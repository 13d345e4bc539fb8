package eu.observatory.registry.concept;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.observatory.registry.resource.Batch;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The French legal categories of the third level; families stay those of the core. */
final class FrenchFormsFile implements CodeFile {

    private static final CodeTable TABLE = new CodeTable(',', UTF_8, List.of("code", "libelle"));

    private final Concepts concepts;

    FrenchFormsFile(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public String format() {
        return "forms-fr";
    }

    @Override
    public Outcome load(Path file) {
        Batch<Concept> batch = new Batch<>(concept -> concepts.write(concept, format()));
        int rows = TABLE.each(
                file,
                row -> batch.add(Concept.of(
                        "fr-cj",
                        row.getField("code"),
                        2,
                        null,
                        Map.of("fr", row.getField("libelle").strip()))));
        return new Outcome(rows, batch.finish());
    }
}
