package eu.observatory.registry.concept;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.platform.web.Invalid;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The official correspondence table between the two revisions of NACE: a row for each pair of classes. */
@Component
class NaceCorrespondenceFile implements CodeFile {

    private static final CodeTable TABLE = new CodeTable(',', UTF_8, List.of("rev2", "rev21"));
    private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{1,2})?");

    private final Correspondences correspondences;

    NaceCorrespondenceFile(Correspondences correspondences) {
        this.correspondences = correspondences;
    }

    @Override
    public String format() {
        return "nace-correspondence";
    }

    @Override
    public Outcome load(Path file) {
        List<Correspondence> all = new ArrayList<>();
        int rows = TABLE.each(file, row -> all.add(read(row)));
        return new Outcome(rows, correspondences.replace(all.stream().distinct().toList(), format()));
    }

    private static Correspondence read(NamedCsvRecord row) {
        return new Correspondence(code(row, "rev21"), code(row, "rev2"));
    }

    private static String code(NamedCsvRecord row, String column) {
        String code = row.getField(column).strip();
        if (!CODE.matcher(code).matches()) {
            throw new Invalid(
                    "file",
                    "Expected a code like 43.32 in column %s; saw something else at line %d."
                            .formatted(column, row.getStartingLineNumber()));
        }
        return code;
    }
}
