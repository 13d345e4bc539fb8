package eu.observatory.search.reference;

import eu.observatory.search.index.Folding;
import eu.observatory.search.reference.Lexicon.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One way in which a run of words may be understood.
 *
 * @param rank of the part of a compound that is understood, 0 for the surest and for what is no part
 */
record Candidate(Kind kind, int from, int to, Entry entry, int rank) {

    private static final int MOST_MEANINGS = 12;
    private static final int BEGINNING = 2;
    private static final int UNRANKED = Integer.MAX_VALUE;
    private static final List<String> COMPOUNDING = List.of("nl", "de");
    private static final Pattern DOT = Pattern.compile("(?<=\\b\\p{L})\\.");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** From the surest to the vaguest. */
    enum Kind {
        WHOLE,
        PART,
        MISSPELT,
        BEGINNING
    }

    static String name(Kind kind, int from, int to) {
        return kind + "-" + from + "-" + to;
    }

    static Candidate of(String name, Entry entry) {
        String[] parts = name.split("-");
        return new Candidate(Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), entry, 0);
    }

    /** With the rank of the part that is one of its words; unchanged when the words are no compound's part. */
    Candidate ranked(List<String> words, Weight weight) {
        if (kind != Kind.PART) {
            return this;
        }
        List<String> parts = new Compound(words.get(from), weight).known();
        int best = IntStream.range(0, parts.size())
                .filter(part -> isCompounded(parts.get(part)))
                .findFirst()
                .orElse(UNRANKED);
        return new Candidate(kind, from, to, entry, best);
    }

    private boolean isCompounded(String part) {
        return COMPOUNDING.stream()
                .flatMap(language -> entry.terms().getOrDefault(language, List.of()).stream())
                .anyMatch(term -> Folding.fold(term).equals(part));
    }

    /**
     * False where a word that says something was skipped within the term: {@code fix my} is not {@code fix my car}. Of
     * several words weak ones may be skipped: {@code coopérative agricole} is {@code société coopérative agricole}.
     */
    boolean holds(List<String> words, Weight weight) {
        if (kind != Kind.WHOLE) {
            return rank < UNRANKED;
        }
        String asked = String.join(" ", words.subList(from, to));
        List<String> telling = beginnings(asked, weight::tells);
        List<String> strong = beginnings(asked, word -> weight.tells(word) && !weight.weak(word));
        return entry.terms().values().stream()
                .flatMap(List::stream)
                .anyMatch(term -> telling.equals(beginnings(term, weight::tells))
                        || strong.size() > 1
                                && strong.equals(beginnings(term, word -> weight.tells(word) && !weight.weak(word))));
    }

    /** How such words begin, in any order; how they end is the stemmers' affair. */
    private static List<String> beginnings(String text, Predicate<String> such) {
        String undotted = text.indexOf('.') < 0 ? text : DOT.matcher(text).replaceAll("");
        return BETWEEN.splitAsStream(undotted)
                .filter(word -> !word.isEmpty() && such.test(word))
                .map(Folding::fold)
                .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                .sorted()
                .toList();
    }

    /** Whole terms before corrected and begun ones, longer runs before the shorter ones within them. */
    static List<Meaning> best(List<Candidate> candidates, List<String> words) {
        List<Candidate> ranked = candidates.stream()
                .sorted(Comparator.comparing(Candidate::kind)
                        .thenComparing(run -> run.from() - run.to())
                        .thenComparing(Candidate::rank)
                        .thenComparing(run -> !run.mapped())
                        .thenComparing(run -> !run.isCommune()))
                .toList();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : ranked) {
            chosen.replaceAll(better -> better.same(candidate) ? better.with(candidate) : better);
            if (chosen.size() < MOST_MEANINGS && chosen.stream().noneMatch(better -> better.outdoes(candidate))) {
                chosen.add(candidate);
            }
        }
        return chosen.stream().map(candidate -> candidate.meaning(words)).toList();
    }

    /** Two ways to say one thing that share a word: {@code collecte de vêtements} and {@code vêtements usagés}. */
    private boolean same(Candidate other) {
        return kind == Kind.WHOLE
                && other.kind == kind
                && entry.id().equals(other.entry.id())
                && from < other.to
                && other.from < to;
    }

    private Candidate with(Candidate other) {
        return new Candidate(kind, Math.min(from, other.from), Math.max(to, other.to), entry, rank);
    }

    private boolean outdoes(Candidate other) {
        boolean overlaps = from < other.to && other.from < to;
        boolean within = from <= other.from && other.to <= to && to - from > other.to - other.from;
        return overlaps
                && (kind != other.kind
                        || rank < other.rank
                        || isOfTheSameNameAs(other)
                        || offers() == other.offers()
                                && (within || entry.id().equals(other.entry.id()) || refines(other)));
    }

    /** A town is meant before the province that bears its name. */
    private boolean isOfTheSameNameAs(Candidate province) {
        return isCommune()
                && province.isTerritory()
                && !province.isCommune()
                && from == province.from
                && to == province.to;
    }

    private boolean isTerritory() {
        return entry.kind().equals(Entry.TERRITORY);
    }

    private boolean isCommune() {
        return isTerritory() && entry.id().contains("-");
    }

    /** A word of the lexicon says more precisely than its activity, which has the words of all its kin. */
    private boolean refines(Candidate other) {
        return mapped() && entry.means().contains(other.entry.id());
    }

    /** A skill or a piece of equipment says what some have; it never stands for an activity that others are known by. */
    private boolean offers() {
        return entry.id().startsWith("skill:") || entry.id().startsWith("equipment:");
    }

    private boolean mapped() {
        return !entry.means().contains(entry.id());
    }

    private Meaning meaning(List<String> words) {
        return new Meaning(
                isTerritory(),
                entry.id(),
                entry.means(),
                entry.labels(),
                entry.terms(),
                Drawers.hold(entry.id()) ? Map.of() : entry.terms(),
                from,
                to,
                String.join(" ", words.subList(from, to)),
                kind == Kind.WHOLE || kind == Kind.PART);
    }
}
