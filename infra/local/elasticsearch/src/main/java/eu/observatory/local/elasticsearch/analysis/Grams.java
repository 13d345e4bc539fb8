package eu.observatory.local.elasticsearch.analysis;

import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;

/** The lengths of an n-gram filter or tokenizer, within what the index allows. */
record Grams(int min, int max) {

    static Grams of(IndexSettings index, Settings settings) {
        Grams grams = new Grams(settings.getAsInt("min_gram", 1), settings.getAsInt("max_gram", 2));
        int difference = grams.max - grams.min;
        if (difference > index.getMaxNgramDiff()) {
            throw new IllegalArgumentException("max_gram - min_gram is " + difference
                    + ", above index.max_ngram_diff = " + index.getMaxNgramDiff());
        }
        return grams;
    }
}
