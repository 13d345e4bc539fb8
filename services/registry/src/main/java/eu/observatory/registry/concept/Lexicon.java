package eu.observatory.registry.concept;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.observatory.registry.resource.CoreFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The everyday words for activities, in four languages, by the NACE class they mean; written for this project. */
final class Lexicon {

    private final Map<String, Map<String, List<String>>> byClass = new HashMap<>();

    Lexicon() {
        for (NamedCsvRecord row : CoreFile.rows("lexicon.csv")) {
            Map<String, List<String>> terms =
                    byClass.computeIfAbsent(row.getField("nace"), any -> new LinkedHashMap<>());
            for (String language : CoreFile.LANGUAGES) {
                terms.computeIfAbsent(language, any -> new ArrayList<>()).addAll(CoreFile.list(row.getField(language)));
            }
        }
    }

    Map<String, List<String>> terms(String naceCode) {
        return byClass.getOrDefault(naceCode, Map.of());
    }
}
