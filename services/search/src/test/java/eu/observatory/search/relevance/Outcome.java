package eu.observatory.search.relevance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one question in one language found, measured; NaN where nothing could be found. */
record Outcome(
        Topic topic, String language, double recall, double across, double ndcg, boolean nothing, List<String> missed) {

    static Outcome of(Topic topic, String language, List<String> found, List<JudgedEnterprise> enterprises) {
        Map<String, Integer> grades = topic.grades(enterprises);
        Map<Boolean, Set<String>> right = enterprises.stream()
                .filter(enterprise -> grades.getOrDefault(enterprise.id(), 0) == 2)
                .collect(Collectors.partitioningBy(
                        enterprise -> topic.isInTheLanguage(enterprise, language),
                        Collectors.mapping(JudgedEnterprise::id, Collectors.toSet())));
        return new Outcome(
                topic,
                language,
                Measure.recall(found, right.get(true)),
                Measure.recall(found, right.get(false)),
                Measure.ndcg(found, grades),
                found.isEmpty(),
                grades.keySet().stream()
                        .filter(id -> grades.get(id) == 2 && !found.contains(id))
                        .sorted()
                        .toList());
    }

    String question() {
        return topic.questions().get(language);
    }
}
