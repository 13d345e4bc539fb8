package eu.observatory.registry.concept;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.CoreFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The everyday words for activities and legal forms, in four languages; written for this project. Each row is a concept
 * of its own, whose words mean the same, so that a word of one language leads to those of the others and not to all that
 * the class it maps to covers.
 */
final class Lexicon {

    static final String SCHEME = "lexicon";

    private final Map<String, Map<String, List<String>>> byClass = new HashMap<>();
    private final List<Concept> words = new ArrayList<>();

    Lexicon() {
        for (NamedCsvRecord row : CoreFile.rows("lexicon.csv")) {
            LexiconRow word = LexiconRow.of(row);
            words.add(word.concept(""));
            word.means().forEach(id -> add(id, word.terms()));
        }
    }

    private void add(String id, Map<String, List<String>> words) {
        if (id.startsWith(Nace.REV_2 + ":")) {
            Map<String, List<String>> terms =
                    byClass.computeIfAbsent(id.substring(id.indexOf(':') + 1), any -> new LinkedHashMap<>());
            words.forEach((language, list) ->
                    terms.computeIfAbsent(language, any -> new ArrayList<>()).addAll(list));
        }
    }

    List<Concept> words() {
        return words;
    }

    Map<String, List<String>> terms(String naceCode) {
        return byClass.getOrDefault(naceCode, Map.of());
    }
}
