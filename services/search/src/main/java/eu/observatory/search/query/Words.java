package eu.observatory.search.query;

import eu.observatory.search.index.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a question.
 *
 * @param all as typed, letters that stand apart ({@code S O L I}) as one word
 * @param telling the places of those that say something; all of them when none does
 */
record Words(List<String> all, List<Integer> telling) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’-][\\p{L}\\p{N}]+)*");
    private static final Pattern SPELT_OUT =
            Pattern.compile("(?<![\\p{L}\\p{N}.'’])(?:\\p{L} ){2,9}\\p{L}(?![\\p{L}\\p{N}])");

    static Words of(String q) {
        List<String> all = new ArrayList<>();
        Matcher matcher = WORD.matcher(
                SPELT_OUT.matcher(q).replaceAll(letters -> letters.group().replace(" ", "")));
        while (matcher.find()) {
            all.add(matcher.group());
        }
        List<Integer> telling = new ArrayList<>();
        for (int word = 0; word < all.size(); word++) {
            if (!WordList.EMPTY.contains(Folding.fold(all.get(word)))) {
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

    boolean weak(int place) {
        return WordList.WEAK.contains(Folding.fold(all.get(place)));
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
