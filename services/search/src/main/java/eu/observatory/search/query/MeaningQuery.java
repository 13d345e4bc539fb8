package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import eu.observatory.search.index.Folding;
import eu.observatory.search.query.Why.Way;
import eu.observatory.search.reference.Meaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ways in which a document can be about what words were understood as, in whichever language it is written. */
record MeaningQuery(Meaning meaning, int number) {

    private static final int MOST_TERMS = 8;
    private static final int SHORTEST_TERM = 4;
    private static final int SHORTEST_PREFIX = 6;

    List<Query> ways() {
        if (meaning.territory()) {
            return List.of(lies());
        }
        List<Query> ways = new ArrayList<>();
        ways.add(carries());
        if (meaning.certain() && meaning.id().startsWith("nace-")) {
            ways.addAll(speaks());
        }
        return ways;
    }

    /** Its activity, or the activity's broader one, is the concept. */
    private Query carries() {
        List<FieldValue> ids = meaning.ids().stream().map(FieldValue::of).toList();
        return Query.of(query -> query.constantScore(score -> score.queryName(Why.concept(number))
                .boost(meaning.certain() ? 6f : 2f)
                .filter(filter -> filter.terms(terms -> terms.field("concepts").terms(in -> in.value(ids))))));
    }

    private Query lies() {
        Filter filter = meaning.id().contains("-") ? Filter.COMMUNE : Filter.NUTS;
        return Query.of(query -> query.constantScore(score -> score.queryName(Why.concept(number))
                .boost(meaning.certain() ? 5f : 1f)
                .filter(filter.query(List.of(meaning.id())))));
    }

    /** It uses one of the concept's words in another language. */
    private List<Query> speaks() {
        Set<String> said = new HashSet<>();
        List<Query> ways = new ArrayList<>();
        meaning.terms()
                .forEach((language, terms) -> terms.stream()
                        .filter(term -> term.length() >= SHORTEST_TERM && said.add(language + Folding.fold(term)))
                        .limit(MOST_TERMS)
                        .forEach(term -> ways.addAll(says(language, term))));
        return ways;
    }

    private List<Query> says(String language, String term) {
        if (language.equals("und")) {
            return List.of();
        }
        List<Query> ways = new ArrayList<>();
        ways.add(Query.of(query -> query.multiMatch(match -> match.query(term)
                .type(TextQueryType.Phrase)
                .fields("names." + language + "^2", "summary." + language, "body." + language)
                .boost(0.8f)
                .queryName(Why.words(number, Way.EXACT, term)))));
        String folded = Folding.fold(term);
        if (term.length() >= SHORTEST_PREFIX && folded.chars().allMatch(Character::isLetter)) {
            ways.add(Query.of(query -> query.prefix(prefix ->
                    prefix.field("names").value(folded).boost(1.5f).queryName(Why.words(number, Way.BEGUN, term)))));
        }
        return ways;
    }
}
