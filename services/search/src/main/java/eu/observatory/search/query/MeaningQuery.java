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

    /** Of these schemes the words are what people say of themselves; a legal form's are not. */
    private static final Set<String> SPOKEN = Set.of("nace-rev2", "nace-rev2.1", "lexicon", "skill", "equipment");

    private static final float CARRIED = 4f;
    private static final float SPOKEN_OF = 5f;
    private static final int MOST_TERMS = 12;
    private static final int SHORTEST_TERM = 4;
    private static final int SHORTEST_PREFIX = 6;

    List<Query> ways() {
        if (meaning.territory()) {
            return List.of(lies());
        }
        List<Query> ways = new ArrayList<>();
        ways.add(carries());
        if (meaning.certain() && SPOKEN.contains(scheme())) {
            ways.addAll(speaks());
        }
        return ways;
    }

    /** Its activity, or the activity's broader one, is the concept. */
    private Query carries() {
        List<FieldValue> ids = meaning.ids().stream().map(FieldValue::of).toList();
        return constant(
                Query.of(query -> query.terms(terms -> terms.field("concepts").terms(in -> in.value(ids)))),
                meaning.certain() ? CARRIED : 2f,
                Why.concept(number));
    }

    private Query lies() {
        Filter filter = meaning.id().contains("-") ? Filter.COMMUNE : Filter.NUTS;
        return constant(filter.query(List.of(meaning.id())), meaning.certain() ? 5f : 1f, Why.concept(number));
    }

    /** It uses one of the concept's words, in whichever language. */
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
        ways.add(constant(
                Query.of(query -> query.multiMatch(match -> match.query(term)
                        .type(TextQueryType.Phrase)
                        .fields("names." + language, "summary." + language, "body." + language))),
                SPOKEN_OF,
                Why.words(number, Way.EXACT, term)));
        String folded = Folding.fold(term);
        if (term.length() >= SHORTEST_PREFIX && folded.chars().allMatch(Character::isLetter)) {
            ways.add(Query.of(query -> query.prefix(prefix ->
                    prefix.field("names").value(folded).boost(1.5f).queryName(Why.words(number, Way.BEGUN, term)))));
        }
        return ways;
    }

    private String scheme() {
        return meaning.id().substring(0, Math.max(0, meaning.id().indexOf(':')));
    }

    private static Query constant(Query filter, float boost, String name) {
        return Query.of(query ->
                query.constantScore(score -> score.queryName(name).boost(boost).filter(filter)));
    }
}
