package eu.observatory.registry.concept;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.Batch;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import eu.observatory.registry.resource.CoreFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** NACE-BEL 2008: names of NACE Rev. 2 in Dutch, French and German down to the class, Belgian subclasses below. */
final class NacebelFile implements CodeFile {

    private static final String SCHEME = "nacebel-2008";
    private static final int CLASS_DIGITS = 4;
    private static final CodeTable TABLE =
            new CodeTable(';', ISO_8859_1, List.of("code", "parent", "nl", "fr", "de", "en"));

    private final Concepts concepts;

    NacebelFile(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public String format() {
        return SCHEME;
    }

    @Override
    public Outcome load(Path file) {
        Batch<Concept> batch = new Batch<>(concept -> concepts.write(concept, format()));
        int rows = TABLE.each(file, row -> batch.add(concept(row)));
        return new Outcome(rows, batch.finish());
    }

    private static Concept concept(NamedCsvRecord row) {
        String code = row.getField("code");
        if (code.length() <= CLASS_DIGITS) {
            String nace = NaceFile.dotted(code);
            return Concept.of(
                    Nace.REV_2, nace, CoreConcepts.level(nace), parent(row.getField("parent")), CoreFile.labels(row));
        }
        return Concept.national(SCHEME, code, Nace.of(SCHEME, code), CoreFile.labels(row));
    }

    private static @Nullable String parent(String compact) {
        return compact.isEmpty() ? null : NaceFile.dotted(compact);
    }
}
