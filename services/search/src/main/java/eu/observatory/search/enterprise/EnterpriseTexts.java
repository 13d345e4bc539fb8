package eu.observatory.search.enterprise;

import eu.observatory.search.enterprise.EnterpriseState.Text;
import eu.observatory.search.index.Titles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an enterprise says of itself, sorted into the languages of the index: first its presentation, then the rest. */
record EnterpriseTexts(Map<String, String> summary, Map<String, List<String>> body) {

    static EnterpriseTexts of(EnterpriseState state) {
        Map<String, String> summary = new LinkedHashMap<>();
        Map<String, List<String>> body = new LinkedHashMap<>();
        for (Text text : state.texts()) {
            String language = Titles.language(text.language());
            if (!text.kind().equals("presentation") || summary.putIfAbsent(language, text.value()) != null) {
                body.computeIfAbsent(language, key -> new ArrayList<>()).add(text.value());
            }
        }
        return new EnterpriseTexts(summary, body);
    }
}
