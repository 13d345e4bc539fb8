package eu.observatory.local.elasticsearch.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.compound.CompoundWordTokenFilterBase;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;

/** Adds the words that a compound is made of, as far as the given list knows them. */
final class Decompounder {

    private Decompounder() {}

    static Filter of(IndexSettings index, Environment environment, String name, Settings settings) {
        List<String> words = Analysis.getWordList(environment, settings, "word_list");
        if (words == null || words.isEmpty()) {
            throw new IllegalArgumentException("word_list must be provided for [" + name + "]");
        }
        CharArraySet dictionary = new CharArraySet(words, true);
        int word = settings.getAsInt("min_word_size", CompoundWordTokenFilterBase.DEFAULT_MIN_WORD_SIZE);
        int shortest = settings.getAsInt("min_subword_size", CompoundWordTokenFilterBase.DEFAULT_MIN_SUBWORD_SIZE);
        int longest = settings.getAsInt("max_subword_size", CompoundWordTokenFilterBase.DEFAULT_MAX_SUBWORD_SIZE);
        boolean longestOnly = settings.getAsBoolean("only_longest_match", false);
        return new Filter(
                name,
                input ->
                        new DictionaryCompoundWordTokenFilter(input, dictionary, word, shortest, longest, longestOnly));
    }
}
