package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import eu.observatory.search.index.Folding;
import eu.observatory.search.index.Identifiers;
import eu.observatory.search.query.Why.Way;
import eu.observatory.search.reference.Meaning;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document must be about: its number is the one asked for, or each telling word is found in its names, its
 * texts or its place, or means one of its activities. Every way to match carries the name of its {@link Why}.
 */
record TextQuery(String q, Words words, List<Meaning> meanings) {

    /** How many of the telling words must match: all of up to three, three quarters of more. */
    static final String ENOUGH = "3<75%";

    private static final List<String> NAMES = List.of("names^1.2", "names.fr", "names.nl", "names.de", "names.en");
    private static final List<String> TEXTS = List.of(
            "summary.fr^1.2",
            "summary.nl^1.2",
            "summary.de^1.2",
            "summary.en^1.2",
            "body.fr",
            "body.nl",
            "body.de",
            "body.en",
            "texts");
    private static final int SHORTEST_PREFIX = 4;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int MOST_WORDS = 24;

    Query query() {
        if (words.all().isEmpty()) {
            return Query.of(query -> query.matchNone(none -> none));
        }
        return Query.of(query ->
                query.bool(bool -> bool.should(identifier()).should(text()).minimumShouldMatch("1")));
    }

    private List<Query> identifier() {
        List<FieldValue> readings =
                Identifiers.readings(q).stream().map(FieldValue::of).toList();
        if (readings.isEmpty()) {
            return List.of();
        }
        return List.of(Query.of(query -> query.constantScore(score -> score.queryName(Why.IDENTIFIER)
                .boost(1000f)
                .filter(filter ->
                        filter.terms(terms -> terms.field("identifiers").terms(in -> in.value(readings)))))));
    }

    private Query text() {
        List<Query> required =
                words.telling().stream().limit(MOST_WORDS).map(this::word).toList();
        return Query.of(query -> query.bool(bool -> bool.must(
                        must -> must.bool(enough -> enough.should(required).minimumShouldMatch(ENOUGH)))
                .should(should ->
                        should.term(term -> term.field("sort").value(q).boost(30f)))
                .should(should -> should.matchPhrase(
                        phrase -> phrase.field("names").query(q).boost(5f)))));
    }

    private Query word(int place) {
        String word = words.all().get(place);
        List<Query> ways = new ArrayList<>();
        ways.add(anyOf(NAMES, word, 4f, Why.name(place, Way.EXACT)));
        ways.add(anyOf(TEXTS, word, 1f, Why.text(place, Way.EXACT)));
        ways.add(Query.of(query -> query.match(match -> match.field("place")
                .query(word)
                .boost(3f)
                .operator(Operator.And)
                .queryName(Why.place(place)))));
        if (word.length() >= SHORTEST_PREFIX) {
            ways.add(Query.of(query -> query.prefix(prefix ->
                    prefix.field("names").value(Folding.fold(word)).boost(2f).queryName(Why.name(place, Way.BEGUN)))));
        }
        if (word.length() >= SHORTEST_MISSPELT) {
            ways.add(misspelt("names", word, 0.8f, Why.name(place, Way.MISSPELT)));
            ways.add(misspelt("texts", word, 0.3f, Why.text(place, Way.MISSPELT)));
        }
        meanings.stream()
                .filter(meaning -> meaning.covers(place))
                .map(meaning -> new MeaningQuery(meaning, meanings.indexOf(meaning)))
                .forEach(meaning -> ways.addAll(meaning.ways()));
        return Query.of(query -> query.disMax(best -> best.queries(ways).tieBreaker(0.2)));
    }

    private static Query anyOf(List<String> fields, String word, float boost, String name) {
        return Query.of(query -> query.multiMatch(match -> match.query(word)
                .fields(fields)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .boost(boost)
                .queryName(name)));
    }

    private static Query misspelt(String field, String word, float boost, String name) {
        return Query.of(query -> query.match(match -> match.field(field)
                .query(word)
                .operator(Operator.And)
                .fuzziness("AUTO")
                .prefixLength(1)
                .maxExpansions(30)
                .boost(boost)
                .queryName(name)));
    }
}
