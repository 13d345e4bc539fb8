package eu.observatory.search.query;

import eu.observatory.search.index.Folding;
import eu.observatory.search.reference.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a question.
 *
 * @param all as typed, letters that stand apart or between dots ({@code S O L I}, {@code C.P.A.S.}) as one word
 * @param telling the places of those that say something; all of them when none does
 */
record Words(List<String> all, List<Integer> telling) implements Lexicon.Weight {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’-][\\p{L}\\p{N}]+)*");
    private static final Pattern SPELT_OUT =
            Pattern.compile("(?<![\\p{L}\\p{N}.'’])(?:\\p{L} ){2,9}\\p{L}(?![\\p{L}\\p{N}])");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\. ?){1,9}\\p{L}(?![\\p{L}\\p{N}])");

    private static final Pattern ELIDED = Pattern.compile("^(?:qu|[cdjlmnst])['’](?=\\p{L})");

    static Words of(String q) {
        List<String> all = new ArrayList<>();
        String joined = DOTTED.matcher(q).replaceAll(letters -> letters.group().replaceAll("[. ]", ""));
        Matcher matcher = WORD.matcher(
                SPELT_OUT.matcher(joined).replaceAll(letters -> letters.group().replace(" ", "")));
        while (matcher.find()) {
            all.add(matcher.group());
        }
        List<Integer> telling = new ArrayList<>();
        for (int word = 0; word < all.size(); word++) {
            if (!WordList.EMPTY.contains(folded(all.get(word)))) {
                telling.add(word);
            }
        }
        if (telling.isEmpty()) {
            for (int word = 0; word < all.size(); word++) {
                telling.add(word);
            }
        }
        return new Words(List.copyOf(all), List.copyOf(telling));
    }

    @Override
    public boolean tells(String word) {
        return !WordList.EMPTY.contains(folded(word)) || telling.size() == all.size();
    }

    @Override
    public boolean weak(String word) {
        return WordList.WEAK.contains(folded(word));
    }

    boolean weak(int place) {
        return weak(all.get(place));
    }

    /** Without an elided article: {@code d'aide} says what {@code aide} says. */
    private static String folded(String word) {
        String folded = Folding.fold(word);
        String bare = ELIDED.matcher(folded).replaceFirst("");
        return WordList.EMPTY.contains(folded) ? folded : bare;
    }

    /** The word with the one before it, and with the one after it, written together. */
    List<String> joined(int place) {
        List<String> joined = new ArrayList<>();
        if (place > 0) {
            joined.add(all.get(place - 1) + all.get(place));
        }
        if (place + 1 < all.size()) {
            joined.add(all.get(place) + all.get(place + 1));
        }
        return joined;
    }
}
