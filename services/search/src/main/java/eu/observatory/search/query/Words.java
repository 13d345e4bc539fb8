package eu.observatory.search.query;

import eu.observatory.search.index.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a question.
 *
 * @param all as typed
 * @param telling the places of those that say something; all of them when none does
 */
record Words(List<String> all, List<Integer> telling) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’-][\\p{L}\\p{N}]+)*");
    private static final Set<String> EMPTY = Set.copyOf(List.of(
            // fr
            "le",
            "la",
            "les",
            "un",
            "une",
            "des",
            "du",
            "de",
            "d",
            "l",
            "et",
            "ou",
            "a",
            "au",
            "aux",
            "en",
            "dans",
            "pour",
            "par",
            "sur",
            "avec",
            "chez",
            "qui",
            "que",
            "est",
            "ce",
            "se",
            // nl
            "het",
            "een",
            "van",
            "der",
            "den",
            "op",
            "voor",
            "met",
            "bij",
            "te",
            "naar",
            "om",
            "uit",
            "aan",
            "dat",
            "ik",
            // de
            "die",
            "das",
            "dem",
            "ein",
            "eine",
            "und",
            "oder",
            "von",
            "vom",
            "zu",
            "zum",
            "zur",
            "im",
            "am",
            "fur",
            "mit",
            "bei",
            "auf",
            "ist",
            // en
            "the",
            "an",
            "of",
            "and",
            "or",
            "in",
            "on",
            "at",
            "for",
            "with",
            "to",
            "by",
            "is"));

    static Words of(String q) {
        List<String> all = new ArrayList<>();
        Matcher matcher = WORD.matcher(q);
        while (matcher.find()) {
            all.add(matcher.group());
        }
        List<Integer> telling = new ArrayList<>();
        for (int word = 0; word < all.size(); word++) {
            if (!EMPTY.contains(Folding.fold(all.get(word)))) {
                telling.add(word);
            }
        }
        if (telling.isEmpty()) {
            for (int word = 0; word < all.size(); word++) {
                telling.add(word);
            }
        }
        return new Words(List.copyOf(all), telling);
    }
}
