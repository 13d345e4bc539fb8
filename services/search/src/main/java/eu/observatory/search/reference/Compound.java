package eu.observatory.search.reference;

import eu.observatory.search.index.Folding;
import eu.observatory.search.reference.Lexicon.Weight;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A word of Dutch or German that may be put together of others, of which the lexicon may know one: its end, for a {@code
 * Möbeltischler} is a {@code Tischler}, or all but a weak end, for a {@code Malerbetrieb} is a {@code Maler}.
 */
record Compound(String word, Weight weight) {

    private static final int SHORTEST = 8;
    private static final int SHORTEST_HEAD = 6;
    private static final int SHORTEST_REST = 3;
    private static final int SHORTEST_STEM = 4;
    private static final List<String> LINKS = List.of("s", "n", "en", "es", "e");

    /** What of it the lexicon may know, folded, the surest first. */
    List<String> known() {
        String folded = Folding.fold(word);
        return folded.length() < SHORTEST || !folded.chars().allMatch(Character::isLetter)
                ? List.of()
                : Stream.concat(stems(folded), heads(folded)).distinct().toList();
    }

    private Stream<String> heads(String folded) {
        return IntStream.rangeClosed(SHORTEST_REST, folded.length() - SHORTEST_HEAD)
                .mapToObj(folded::substring)
                .filter(this::tells);
    }

    private Stream<String> stems(String folded) {
        return IntStream.rangeClosed(SHORTEST_STEM, folded.length() - SHORTEST_STEM)
                .filter(end -> weight.weak(folded.substring(end)))
                .mapToObj(end -> folded.substring(0, end))
                .flatMap(Compound::unlinked)
                .filter(this::tells);
    }

    private static Stream<String> unlinked(String stem) {
        return Stream.concat(
                Stream.of(stem),
                LINKS.stream()
                        .filter(link -> stem.endsWith(link) && stem.length() - link.length() >= SHORTEST_STEM)
                        .map(link -> stem.substring(0, stem.length() - link.length())));
    }

    private boolean tells(String part) {
        return weight.tells(part) && !weight.weak(part);
    }
}
