package eu.observatory.search.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One way in which a run of words may be understood. */
record Candidate(Kind kind, int from, int to, Entry entry) {

    private static final int MOST_MEANINGS = 12;

    /** From the surest to the vaguest. */
    enum Kind {
        WHOLE,
        MISSPELT,
        BEGINNING
    }

    static String name(Kind kind, int from, int to) {
        return kind + "-" + from + "-" + to;
    }

    static Candidate of(String name, Entry entry) {
        String[] parts = name.split("-");
        return new Candidate(Kind.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), entry);
    }

    /** Whole terms before corrected and begun ones, longer runs before the shorter ones within them. */
    static List<Meaning> best(List<Candidate> candidates, List<String> words) {
        List<Candidate> ranked = candidates.stream()
                .sorted(Comparator.comparing(Candidate::kind)
                        .thenComparing(run -> run.from() - run.to())
                        .thenComparing(run -> !run.mapped()))
                .toList();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : ranked) {
            if (chosen.size() < MOST_MEANINGS && chosen.stream().noneMatch(better -> better.outdoes(candidate))) {
                chosen.add(candidate);
            }
        }
        return chosen.stream().map(candidate -> candidate.meaning(words)).toList();
    }

    private boolean outdoes(Candidate other) {
        boolean overlaps = from < other.to && other.from < to;
        boolean within = from <= other.from && other.to <= to && to - from > other.to - other.from;
        return overlaps
                && offers() == other.offers()
                && (kind != other.kind || within || entry.id().equals(other.entry.id()) || refines(other));
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
                entry.kind().equals(Entry.TERRITORY),
                entry.id(),
                entry.means(),
                entry.labels(),
                entry.terms(),
                from,
                to,
                String.join(" ", words.subList(from, to)),
                kind == Kind.WHOLE);
    }
}
