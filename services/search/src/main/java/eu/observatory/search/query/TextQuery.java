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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a document must be about: its number is the one asked for, or each telling word is found in its names, its
 * texts or its place, or means one of its activities. Every way to match carries the name of its {@link Why}.
 *
 * @param enough how many of the telling words must match
 */
record TextQuery(String q, Words words, List<Meaning> meanings, String enough) {

    /** How many of the telling words must match: all of two, two of three, two thirds of more. */
    static final String ENOUGH = "2<67%";

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
    private static final int SHORTEST_JOINED = 5;
    private static final int SHORTEST_INITIALS = 3;
    private static final int LONGEST_INITIALS = 10;
    private static final int MOST_WORDS = 24;

    /** What a second way to match a word adds to the best. */
    private static final double TIE = 0.3;

    static TextQuery of(String q, Words words, List<Meaning> meanings) {
        return new TextQuery(q, words, meanings, ENOUGH);
    }

    TextQuery meaning(List<Meaning> others) {
        return new TextQuery(q, words, others, enough);
    }

    /** Of the words those that are understood, or any when none is. */
    TextQuery anyWord() {
        List<Integer> known = words.telling().stream().filter(this::understood).toList();
        return new TextQuery(q, known.isEmpty() ? words : new Words(words.all(), known), meanings, "1");
    }

    Query query() {
        if (words.all().isEmpty()) {
            return Query.of(query -> query.matchNone(none -> none));
        }
        return Query.of(query ->
                query.bool(bool -> bool.should(identifier()).should(text()).minimumShouldMatch("1")));
    }

    /** The telling words that none of the queries that matched is about. */
    List<String> unmatched(Collection<String> matched) {
        return words.telling().stream()
                .filter(place ->
                        matched.stream().noneMatch(name -> Why.about(name, this).test(place)))
                .map(words.all()::get)
                .toList();
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
        List<Integer> told = words.telling().stream().limit(MOST_WORDS).toList();
        List<Integer> needed = told.stream().filter(this::isNeeded).toList();
        List<Query> required = required(needed);
        List<Query> welcome = told.stream()
                .filter(place -> !needed.contains(place))
                .map(this::word)
                .toList();
        return Query.of(query -> query.bool(bool -> bool.must(allOf(required, enough))
                .should(welcome)
                .should(should ->
                        should.term(term -> term.field("sort").value(q).boost(30f)))
                .should(should -> should.matchPhrase(
                        phrase -> phrase.field("names").query(q).boost(5f)))));
    }

    /**
     * Each word; words that are understood as different activities are alternatives, for nothing does them all: {@code
     * food for a wedding}.
     */
    private List<Query> required(List<Integer> needed) {
        List<Set<Integer>> activities = activities(needed);
        if (activities.size() < 2) {
            return needed.stream().map(this::word).toList();
        }
        List<Query> alternatives = activities.stream()
                .map(places -> allOf(places.stream().map(this::word).toList(), enough))
                .toList();
        return Stream.concat(
                        needed.stream()
                                .filter(place -> activities.stream().noneMatch(places -> places.contains(place)))
                                .map(this::word),
                        Stream.of(allOf(alternatives, "1")))
                .toList();
    }

    private static Query allOf(List<Query> queries, String enough) {
        return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch(enough)));
    }

    /** The needed words that are understood as activities, those together that are understood as the same. */
    private List<Set<Integer>> activities(List<Integer> needed) {
        List<Set<Integer>> groups = new ArrayList<>();
        for (int place : needed) {
            if (understood(place)) {
                Set<Integer> group = new TreeSet<>(Set.of(place));
                groups.stream()
                        .filter(other -> other.stream().anyMatch(near -> alike(near, place)))
                        .forEach(group::addAll);
                groups.removeIf(group::containsAll);
                groups.add(group);
            }
        }
        return groups;
    }

    private boolean alike(int one, int other) {
        return activities()
                .anyMatch(meaning -> meaning.covers(one)
                        && activities()
                                .anyMatch(same -> same.covers(other)
                                        && same.ids().stream().anyMatch(meaning.ids()::contains)));
    }

    /** A weak word is not, beside others that are understood as an activity; within a term of several words it is. */
    private boolean isNeeded(int place) {
        List<Meaning> strong = activities()
                .filter(meaning -> meaning.to() - meaning.from() > 1 || !words.weak(meaning.from()))
                .toList();
        return !words.weak(place) || strong.isEmpty() || strong.stream().anyMatch(meaning -> meaning.covers(place));
    }

    /** What is a word of the lexicon as it stands is not misspelt. */
    private boolean understood(int place) {
        return activities().anyMatch(meaning -> meaning.covers(place));
    }

    private Stream<Meaning> activities() {
        return meanings.stream().filter(meaning -> meaning.certain() && !meaning.territory());
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
        ways.addAll(alike(place));
        ways.addAll(together(place));
        ways.addAll(initials(place));
        for (Compounds language : Compounds.values()) {
            ways.addAll(apart(place, language));
        }
        meanings.stream()
                .filter(meaning -> meaning.covers(place))
                .map(meaning -> new MeaningQuery(meaning, meanings.indexOf(meaning)))
                .forEach(meaning -> ways.addAll(meaning.ways()));
        return Query.of(query -> query.disMax(best -> best.queries(ways).tieBreaker(TIE)));
    }

    /** What begins with the word, and what it may be a misspelling of. */
    List<Query> alike(int place) {
        String word = words.all().get(place);
        List<Query> ways = new ArrayList<>();
        if (word.length() >= SHORTEST_PREFIX) {
            ways.add(Query.of(query -> query.prefix(prefix ->
                    prefix.field("names").value(Folding.fold(word)).boost(2f).queryName(Why.name(place, Way.BEGUN)))));
        }
        if (word.length() >= SHORTEST_MISSPELT && !understood(place)) {
            ways.add(misspelt("names", word, 0.8f, Why.name(place, Way.MISSPELT)));
            ways.add(misspelt("texts", word, 0.3f, Why.text(place, Way.MISSPELT)));
        }
        return ways;
    }

    /** A name that is written as one word where the question has two, or the reverse. */
    private List<Query> together(int place) {
        String word = words.all().get(place);
        List<Query> ways = new ArrayList<>();
        if (word.length() >= SHORTEST_JOINED) {
            ways.add(match("names.pairs", word, 3f, Why.name(place, Way.JOINED)));
        }
        words.joined(place).stream()
                .filter(joined -> joined.length() >= SHORTEST_JOINED)
                .forEach(joined -> ways.add(match("names", joined, 3f, Why.name(place, Way.JOINED))));
        return ways;
    }

    /** What is written as an acronym is one; another word may be, when no lexicon knows it. */
    private List<Query> initials(int place) {
        String word = words.all().get(place);
        boolean capitals = word.chars().allMatch(Character::isUpperCase);
        if (word.length() < SHORTEST_INITIALS || word.length() > LONGEST_INITIALS || !capitals && understood(place)) {
            return List.of();
        }
        return List.of(Query.of(query -> query.constantScore(score -> score.queryName(Why.name(place, Way.INITIALS))
                .boost(capitals ? 30f : 8f)
                .filter(filter -> filter.term(term -> term.field("initials").value(Folding.fold(word)))))));
    }

    /** All parts of a compound, in any order and however they are written. */
    private List<Query> apart(int place, Compounds language) {
        List<String> parts = language.parts(words.all().get(place));
        if (parts.isEmpty()) {
            return List.of();
        }
        String code = language.language();
        List<String> fields = List.of("names." + code + "^1.5", "summary." + code, "body." + code);
        List<Query> all = parts.stream()
                .map(part -> Query.of(
                        query -> query.multiMatch(match -> match.query(part).fields(fields))))
                .toList();
        return List.of(Query.of(query -> query.bool(bool ->
                bool.must(all).boost(0.5f).queryName(Why.text(place, Way.valueOf("PARTS_" + language.name()))))));
    }

    private static Query match(String field, String word, float boost, String name) {
        return Query.of(query ->
                query.match(match -> match.field(field).query(word).boost(boost).queryName(name)));
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
