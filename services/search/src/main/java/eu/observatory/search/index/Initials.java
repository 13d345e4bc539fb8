package eu.observatory.search.index;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first letters of a name's words: with and without the small ones, and without the legal form at its end. A name that
 * is written as an acronym, in capitals or with dots, is its own.
 */
final class Initials {

    private static final int FEWEST = 3;
    private static final int MOST = 10;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SMALL = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "sur", "un",
            "une", "het", "een", "van", "voor", "der", "den", "die", "das", "dem", "fur", "im", "in", "mit", "op",
            "und", "von", "zur", "zum", "te", "the", "of", "and", "for");
    private static final Set<String> FORMS = Set.of(
            "asbl", "vzw", "vog", "aisbl", "ivzw", "scrl", "scrlfs", "cvba", "cv", "sc", "scop", "scic", "sarl", "sa",
            "sas", "bv", "nv", "srl", "gmbh", "ggmbh", "ev", "eg", "ltd", "cic");

    private Initials() {}

    static List<String> of(String name) {
        Stream<String> initials =
                isAcronym(name) ? Stream.of(Folding.fold(name.replaceAll("[. ]", ""))) : firsts(words(name));
        return initials.filter(letters -> letters.length() >= FEWEST && letters.length() <= MOST)
                .distinct()
                .toList();
    }

    private static boolean isAcronym(String name) {
        return name.matches("\\p{Lu}+|(?:\\p{L}[. ]+)+\\p{L}\\.?");
    }

    private static List<String> words(String name) {
        List<String> words = Stream.of(BETWEEN.split(Folding.fold(name.replace(".", ""))))
                .filter(word -> !word.isEmpty())
                .toList();
        int end = words.size();
        while (end > 0 && FORMS.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    private static Stream<String> firsts(List<String> words) {
        List<String> telling =
                words.stream().filter(word -> !SMALL.contains(word)).toList();
        return Stream.of(words, telling)
                .map(some -> some.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }
}
