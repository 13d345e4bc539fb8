package eu.observatory.search.enterprise;

import eu.observatory.search.enterprise.EnterpriseState.Text;
import eu.observatory.search.index.Titles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an enterprise says of itself, sorted into the languages of the index: first its presentation, then the rest. */
record EnterpriseTexts(Map<String, String> summary, Map<String, List<String>> body) {

    static EnterpriseTexts of(EnterpriseState state) {
        EnterpriseTexts texts = new EnterpriseTexts(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Text text : state.texts()) {
            String language = Titles.language(text.language());
            if (!text.kind().equals("presentation") || texts.summary.putIfAbsent(language, text.value()) != null) {
                texts.add(language, text.value());
            }
        }
        state.offers().words().forEach(words -> words.forEach(texts::add));
        state.offers().certifications().forEach(certification -> texts.add(null, certification.name()));
        return texts;
    }

    private void add(@Nullable String language, String text) {
        body.computeIfAbsent(Titles.language(language), key -> new ArrayList<>())
                .add(text);
    }
}
