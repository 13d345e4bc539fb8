package eu.observatory.registry.concept;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.CoreFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The concepts every installation starts with: NACE Rev. 2 and its lexicon, legal forms, skills and equipment. */
final class CoreConcepts {

    private final Lexicon lexicon = new Lexicon();

    List<Concept> read() {
        List<Concept> all = new ArrayList<>();
        for (NamedCsvRecord row : CoreFile.rows("nace-rev2.csv")) {
            String code = row.getField("code");
            all.add(Concept.of(Nace.REV_2, code, level(code), blankToNull(row.getField("parent")), CoreFile.labels(row))
                    .withTerms(lexicon.terms(code)));
        }
        for (NamedCsvRecord row : CoreFile.rows("families.csv")) {
            all.add(Concept.of("family", row.getField("code"), 1, null, CoreFile.labels(row)));
        }
        for (NamedCsvRecord row : CoreFile.rows("forms.csv")) {
            all.add(form(row));
        }
        all.addAll(lexicon.words());
        all.addAll(grouped("skill", "skills.csv"));
        all.addAll(grouped("equipment", "equipment.csv"));
        return all;
    }

    /** Concepts in groups: a group is of level 1, what is in it of level 2. */
    private static List<Concept> grouped(String scheme, String file) {
        return CoreFile.rows(file).stream()
                .map(row -> {
                    String group = blankToNull(row.getField("parent"));
                    return Concept.of(scheme, row.getField("code"), group == null ? 1 : 2, group, CoreFile.labels(row));
                })
                .toList();
    }

    /** Sections are of level 1, divisions 2, groups 3, classes 4. */
    static int level(String naceCode) {
        return switch (naceCode.length()) {
            case 1 -> 1;
            case 2 -> 2;
            case 4 -> 3;
            default -> 4;
        };
    }

    private static Concept form(NamedCsvRecord row) {
        Concept form = Concept.of(row.getField("scheme"), row.getField("code"), 2, null, CoreFile.labels(row));
        return new Concept(
                form.id(),
                form.scheme(),
                form.code(),
                form.level(),
                "family:" + row.getField("family"),
                form.labels(),
                form.terms(),
                List.of(),
                null,
                null);
    }

    private static @Nullable String blankToNull(String cell) {
        return cell.isBlank() ? null : cell;
    }
}
