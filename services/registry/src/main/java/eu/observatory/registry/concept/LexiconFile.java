package eu.observatory.registry.concept;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.observatory.platform.web.Invalid;
import eu.observatory.registry.resource.CodeFile;
import eu.observatory.registry.resource.CodeTable;
import eu.observatory.registry.resource.CoreFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An operator's own words beside the core's lexicon, in the same layout. The file is the whole of them: words of an
 * earlier one that are missing now are withdrawn.
 */
final class LexiconFile implements CodeFile {

    private static final int MOST_ROWS = 5_000;
    private static final String PREFIX = "own-";

    private final CodeTable table = new CodeTable(';', UTF_8, List.of("nace", "fr", "nl", "de", "en"));
    private final OwnWords words;

    LexiconFile(OwnWords words) {
        this.words = words;
    }

    @Override
    public String format() {
        return Lexicon.SCHEME;
    }

    @Override
    public Outcome load(Path file) {
        List<LexiconRow> rows = new ArrayList<>();
        table.each(file, row -> {
            LexiconRow word = LexiconRow.of(row);
            if (word.means().isEmpty() || word.terms().isEmpty()) {
                throw new Invalid(
                        "file",
                        "Row %d needs a concept under nace and a word in one of %s at least."
                                .formatted(rows.size() + 1, CoreFile.LANGUAGES));
            }
            rows.add(word);
            if (rows.size() > MOST_ROWS) {
                throw new Invalid("file", "At most " + MOST_ROWS + " rows.");
            }
        });
        List<String> unknown =
                words.unknown(rows.stream().flatMap(row -> row.means().stream()).toList());
        if (!unknown.isEmpty()) {
            throw new Invalid("file", "No such concepts: " + String.join(", ", unknown) + ".");
        }
        return new Outcome(rows.size(), words.replace(concepts(rows)));
    }

    /** Two rows may begin with the same word; the second one's code tells them apart. */
    private static List<Concept> concepts(List<LexiconRow> rows) {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (LexiconRow row : rows) {
            Concept concept = row.concept(PREFIX);
            for (int twin = 2; concepts.containsKey(concept.id()); twin++) {
                concept = row.concept(PREFIX + twin + "-");
            }
            concepts.put(concept.id(), concept);
        }
        return List.copyOf(concepts.values());
    }
}
