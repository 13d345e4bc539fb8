package eu.observatory.local.elasticsearch.analysis;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The filter {@code word_delimiter_graph} with its settings as flags. */
final class WordDelimiter {

    private WordDelimiter() {}

    static TokenFilterFactory of(IndexSettings index, Environment environment, String name, Settings settings) {
        int flags = flag(settings, "generate_word_parts", true, WordDelimiterGraphFilter.GENERATE_WORD_PARTS)
                | flag(settings, "generate_number_parts", true, WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS)
                | flag(settings, "catenate_words", false, WordDelimiterGraphFilter.CATENATE_WORDS)
                | flag(settings, "catenate_numbers", false, WordDelimiterGraphFilter.CATENATE_NUMBERS)
                | flag(settings, "catenate_all", false, WordDelimiterGraphFilter.CATENATE_ALL)
                | flag(settings, "split_on_case_change", true, WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE)
                | flag(settings, "preserve_original", false, WordDelimiterGraphFilter.PRESERVE_ORIGINAL)
                | flag(settings, "split_on_numerics", true, WordDelimiterGraphFilter.SPLIT_ON_NUMERICS)
                | flag(settings, "stem_english_possessive", true, WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE);
        CharArraySet keep = Analysis.getWordSet(environment, settings, "protected_words");
        boolean adjust = settings.getAsBoolean("adjust_offsets", true);
        byte[] table = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
        return new Filter(name, input -> new WordDelimiterGraphFilter(input, adjust, table, flags, keep));
    }

    private static int flag(Settings settings, String key, boolean usual, int bit) {
        return settings.getAsBoolean(key, usual) ? bit : 0;
    }
}
