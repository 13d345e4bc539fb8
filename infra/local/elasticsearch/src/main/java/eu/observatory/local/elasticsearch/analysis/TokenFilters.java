package eu.observatory.local.elasticsearch.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** Token filters by name; {@code stop} and {@code shingle} are the engine's own. */
final class TokenFilters {

    private final Map<String, AnalysisProvider<TokenFilterFactory>> filters = new TreeMap<>();

    Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        normalizers();
        stemming();
        cutting();
        filters.put("word_delimiter_graph", WordDelimiter::of);
        filters.put("dictionary_decompounder", AnalysisPlugin.requiresAnalysisSettings(Decompounder::of));
        filters.put(
                "synonym_graph",
                AnalysisPlugin.requiresAnalysisSettings(
                        (index, environment, name, settings) -> new Synonyms(environment, name, settings)));
        return filters;
    }

    private void normalizers() {
        filters.put(
                "asciifolding",
                (index, environment, name, settings) ->
                        new AsciiFolding(name, settings.getAsBoolean("preserve_original", false)));
        filters.put(
                "elision",
                (index, environment, name, settings) -> new Filter.Normalizing(name, elision(environment, settings)));
        normalizing("lowercase", settings -> lowercase(settings));
        normalizing("uppercase", settings -> UpperCaseFilter::new);
        normalizing("trim", settings -> TrimFilter::new);
        normalizing("german_normalization", settings -> GermanNormalizationFilter::new);
        normalizing("pattern_replace", TokenFilters::patternReplace);
        requireSettings("pattern_replace");
    }

    private void stemming() {
        plain("stemmer", Stemmers::of);
        plain("keyword_repeat", settings -> KeywordRepeatFilter::new);
        plain("remove_duplicates", settings -> RemoveDuplicatesTokenFilter::new);
        plain("flatten_graph", settings -> FlattenGraphFilter::new);
        plain("unique", settings -> {
            boolean samePosition = settings.getAsBoolean("only_on_same_position", false);
            return input -> new UniqueFilter(input, samePosition);
        });
        filters.put(
                "keyword_marker",
                (index, environment, name, settings) -> new Filter(name, keywordMarker(environment, settings)));
        filters.put(
                "stemmer_override",
                (index, environment, name, settings) -> new Filter(name, stemmerOverride(environment, settings)));
        requireSettings("keyword_marker");
        requireSettings("stemmer_override");
    }

    private void cutting() {
        plain("length", settings -> {
            int min = settings.getAsInt("min", 0);
            int max = settings.getAsInt("max", Integer.MAX_VALUE);
            return input -> new LengthFilter(input, min, max);
        });
        plain("truncate", settings -> {
            int length = settings.getAsInt("length", 10);
            return input -> TruncateTokenFilter.truncateAfterChars(input, length);
        });
        plain("edge_ngram", settings -> {
            int min = settings.getAsInt("min_gram", 1);
            int max = settings.getAsInt("max_gram", 2);
            boolean preserve = settings.getAsBoolean("preserve_original", false);
            return input -> new EdgeNGramTokenFilter(input, min, max, preserve);
        });
        filters.put("ngram", (index, environment, name, settings) -> {
            Grams grams = Grams.of(index, settings);
            boolean preserve = settings.getAsBoolean("preserve_original", false);
            return new Filter(name, input -> new NGramTokenFilter(input, grams.min(), grams.max(), preserve));
        });
    }

    private static UnaryOperator<TokenStream> lowercase(Settings settings) {
        if (settings.get("language") != null) {
            throw new IllegalArgumentException("no lowercase for a language of its own on this node");
        }
        return LowerCaseFilter::new;
    }

    private static UnaryOperator<TokenStream> elision(Environment environment, Settings settings) {
        CharArraySet given = Analysis.parseArticles(environment, settings);
        CharArraySet articles = given == null ? FrenchAnalyzer.DEFAULT_ARTICLES : given;
        return input -> new ElisionFilter(input, articles);
    }

    private static UnaryOperator<TokenStream> patternReplace(Settings settings) {
        Pattern pattern = Pattern.compile(settings.get("pattern"));
        String replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return input -> new PatternReplaceFilter(input, pattern, replacement, all);
    }

    private static UnaryOperator<TokenStream> keywordMarker(Environment environment, Settings settings) {
        String given = settings.get("keywords_pattern");
        if (given != null) {
            Pattern pattern = Pattern.compile(given);
            return input -> new PatternKeywordMarkerFilter(input, pattern);
        }
        List<String> words = Analysis.getWordList(environment, settings, "keywords");
        CharArraySet keywords =
                new CharArraySet(words == null ? List.of() : words, settings.getAsBoolean("ignore_case", false));
        return input -> new SetKeywordMarkerFilter(input, keywords);
    }

    private static UnaryOperator<TokenStream> stemmerOverride(Environment environment, Settings settings) {
        StemmerOverrideFilter.Builder rules = new StemmerOverrideFilter.Builder(false);
        for (String rule : Analysis.getWordList(environment, settings, "rules")) {
            String[] sides = rule.split("=>", 2);
            for (String from : sides[0].split(",", -1)) {
                rules.add(from.trim(), sides[1].trim());
            }
        }
        try {
            StemmerOverrideFilter.StemmerOverrideMap map = rules.build();
            return input -> new StemmerOverrideFilter(input, map);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plain(String type, Function<Settings, UnaryOperator<TokenStream>> make) {
        filters.put(type, (index, environment, name, settings) -> new Filter(name, make.apply(settings)));
    }

    private void normalizing(String type, Function<Settings, UnaryOperator<TokenStream>> make) {
        filters.put(type, (index, environment, name, settings) -> new Filter.Normalizing(name, make.apply(settings)));
    }

    /** These mean nothing without settings, so they cannot be used by their bare name. */
    private void requireSettings(String type) {
        filters.computeIfPresent(type, (name, provider) -> AnalysisPlugin.requiresAnalysisSettings(provider));
    }
}
