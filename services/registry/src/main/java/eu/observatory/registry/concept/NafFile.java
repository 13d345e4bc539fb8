package eu.observatory.registry.concept;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.observatory.registry.resource.Batch;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The subclasses of a French nomenclature of activities, with their French names. */
final class NafFile implements CodeFile {

    private final String scheme;
    private final CodeTable table;
    private final String code;
    private final String label;
    private final Concepts concepts;

    private NafFile(String scheme, char separator, String code, String label, Concepts concepts) {
        this.scheme = scheme;
        this.table = new CodeTable(separator, UTF_8, List.of(code, label));
        this.code = code;
        this.label = label;
        this.concepts = concepts;
    }

    static NafFile rev2(Concepts concepts) {
        return new NafFile("naf-rev2", ';', "Code", "Libellé", concepts);
    }

    static NafFile of2025(Concepts concepts) {
        return new NafFile("naf-2025", ',', "niv5", "niv5_libelle", concepts);
    }

    @Override
    public String format() {
        return scheme;
    }

    @Override
    public Outcome load(Path file) {
        Batch<Concept> batch = new Batch<>(concept -> concepts.write(concept, format()));
        int rows = table.each(file, row -> batch.add(concept(row.getField(code), row.getField(label))));
        return new Outcome(rows, batch.finish());
    }

    private Concept concept(String code, String label) {
        String dotted = code.contains(".") ? code : NaceFile.dotted(code);
        return Concept.national(scheme, dotted, Nace.of(scheme, code), Map.of("fr", label));
    }
}
