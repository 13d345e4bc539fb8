package eu.observatory.search.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import eu.observatory.search.index.Folding;
import eu.observatory.search.query.Why.Way;
import eu.observatory.search.reference.Meaning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which a document can be about what words were understood as, in whichever language it is written. */
record MeaningQuery(Meaning meaning, int number) {

    /** Of these schemes the words are what people say of themselves; a legal form's are not. */
    private static final Set<String> SPOKEN = Set.of("nace-rev2", "nace-rev2.1", "lexicon", "skill", "equipment");

    private static final float CARRIED = 4f;
    private static final float SPOKEN_OF = 5f;
    private static final float KIN = 2f;
    private static final int MOST_TERMS = 12;
    private static final int SHORTEST_TERM = 4;
    private static final int SHORTEST_PREFIX = 6;
    private static final int MOST_WITH_KIN = 4;
    private static final int MOST_KIN_WORDS = 12;
    private static final int MOST_KIN_PHRASES = 4;
    private static final int LONGEST_KIN_PHRASE = 3;

    /** {@code Wassen van ramen} is {@code ramen wassen}. */
    private static final int SLOP = 3;

    List<Query> ways() {
        if (meaning.territory()) {
            return List.of(lies());
        }
        List<Query> ways = new ArrayList<>();
        ways.add(carries());
        ways.addAll(speaks());
        if (number < MOST_WITH_KIN) {
            spoken(meaning).keySet().forEach(language -> ways.addAll(speaksOfKin(language)));
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
        List<Query> ways = new ArrayList<>();
        spoken(meaning).forEach((language, terms) -> terms.forEach(term -> ways.addAll(says(language, term))));
        return ways;
    }

    /** The words for it that documents may use, by language; none where nobody would say so of themselves. */
    static Map<String, List<String>> spoken(Meaning meaning) {
        if (!meaning.certain() || !SPOKEN.contains(scheme(meaning))) {
            return Map.of();
        }
        Map<String, List<String>> spoken = new TreeMap<>();
        meaning.terms().forEach((language, terms) -> spoken.put(language, spoken(terms)));
        return spoken;
    }

    private static List<String> spoken(List<String> terms) {
        Set<String> said = new HashSet<>();
        return terms.stream()
                .filter(term -> term.length() >= SHORTEST_TERM && said.add(Folding.fold(term)))
                .limit(MOST_TERMS)
                .toList();
    }

    private List<Query> says(String language, String term) {
        if (language.equals("und")) {
            return List.of();
        }
        List<Query> ways = new ArrayList<>();
        ways.add(constant(
                multiMatch(language, term, TextQueryType.Phrase), SPOKEN_OF, Why.words(number, Way.EXACT, term)));
        String folded = Folding.fold(term);
        if (term.length() >= SHORTEST_PREFIX && folded.chars().allMatch(Character::isLetter)) {
            ways.add(Query.of(query -> query.prefix(prefix ->
                    prefix.field("names").value(folded).boost(1.5f).queryName(Why.words(number, Way.BEGUN, term)))));
        }
        return ways;
    }

    /** It uses other words of the activity: less than to carry it, but all there is where it was never coded. */
    private List<Query> speaksOfKin(String language) {
        if (language.equals("und")) {
            return List.of();
        }
        List<String> kin = kin(language);
        Set<String> words = kin.stream()
                .map(Folding::fold)
                .filter(MeaningQuery::isAWord)
                .limit(MOST_KIN_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Query> ways = new ArrayList<>();
        if (!words.isEmpty()) {
            ways.add(multiMatch(language, String.join(" ", words), TextQueryType.BestFields));
        }
        kin.stream()
                .filter(term -> isAPhrase(term)
                        && Stream.of(Folding.fold(term).split(" ")).noneMatch(words::contains))
                .limit(MOST_KIN_PHRASES)
                .forEach(term -> ways.add(multiMatch(language, term, TextQueryType.Phrase)));
        return ways.isEmpty()
                ? List.of()
                : List.of(constant(
                        Query.of(query -> query.bool(bool -> bool.should(ways))), KIN, Why.kin(number, language)));
    }

    /** The rest of its own words, then those of its activity. */
    private List<String> kin(String language) {
        List<String> own = meaning.terms().getOrDefault(language, List.of());
        return Stream.concat(
                        own.stream().skip(MOST_TERMS),
                        meaning.kin().getOrDefault(language, List.of()).stream().filter(term -> !own.contains(term)))
                .toList();
    }

    /** Any of the words as they stand; the words of a phrase with some between them, or the other way round. */
    private static Query multiMatch(String language, String text, TextQueryType type) {
        return Query.of(query -> query.multiMatch(match -> match.query(text)
                .type(type)
                .slop(type == TextQueryType.Phrase ? SLOP : 0)
                .fields("names." + language, "summary." + language, "body." + language)));
    }

    private static boolean isAWord(String folded) {
        return folded.length() >= SHORTEST_TERM
                && folded.chars().allMatch(Character::isLetter)
                && !WordList.WEAK.contains(folded)
                && !WordList.EMPTY.contains(folded);
    }

    private static boolean isAPhrase(String term) {
        int words = term.split(" ").length;
        return words > 1 && words <= LONGEST_KIN_PHRASE;
    }

    private static String scheme(Meaning meaning) {
        return meaning.id().substring(0, Math.max(0, meaning.id().indexOf(':')));
    }

    private static Query constant(Query filter, float boost, String name) {
        return Query.of(query ->
                query.constantScore(score -> score.queryName(name).boost(boost).filter(filter)));
    }
}
