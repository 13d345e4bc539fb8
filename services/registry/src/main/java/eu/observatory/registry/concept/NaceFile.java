package eu.observatory.registry.concept;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.Batch;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The European nomenclature, complete, with its English names. */
final class NaceFile implements CodeFile {

    private static final CodeTable TABLE =
            new CodeTable(',', UTF_8, List.of("code", "level", "parent_compact", "label_en"));

    private final String scheme;
    private final Concepts concepts;

    /** @param scheme {@code nace-rev2} or {@code nace-rev2.1} */
    NaceFile(String scheme, Concepts concepts) {
        this.scheme = scheme;
        this.concepts = concepts;
    }

    @Override
    public String format() {
        return scheme;
    }

    @Override
    public Outcome load(Path file) {
        Batch<Concept> batch = new Batch<>(concept -> concepts.write(concept, format()));
        int rows = TABLE.each(file, row -> batch.add(concept(row)));
        return new Outcome(rows, batch.finish());
    }

    private Concept concept(NamedCsvRecord row) {
        String code = row.getField("code");
        String parent = row.getField("parent_compact");
        return Concept.of(
                scheme,
                code,
                CoreConcepts.level(code),
                parent.isEmpty() ? null : dotted(parent),
                Map.of("en", sentence(row.getField("label_en"))));
    }

    static String dotted(String compact) {
        return compact.length() <= 2 ? compact : compact.substring(0, 2) + "." + compact.substring(2);
    }

    /** Sections are printed in capitals. */
    private static String sentence(String label) {
        return label.equals(label.toUpperCase(Locale.ROOT))
                ? label.charAt(0) + label.substring(1).toLowerCase(Locale.ROOT)
                : label;
    }
}
