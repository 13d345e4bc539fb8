package eu.observatory.local.elasticsearch.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers by name; {@code standard} is the engine's own. */
final class Tokenizers {

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> all() {
        Map<String, AnalysisProvider<TokenizerFactory>> tokenizers = new TreeMap<>();
        tokenizers.put("keyword", of(settings -> {
            int buffer = settings.getAsInt("buffer_size", 256);
            return () -> new KeywordTokenizer(buffer);
        }));
        tokenizers.put("whitespace", of(settings -> {
            int longest = settings.getAsInt("max_token_length", 255);
            return () -> new WhitespaceTokenizer(longest);
        }));
        tokenizers.put("letter", of(settings -> LetterTokenizer::new));
        tokenizers.put("pattern", of(settings -> {
            Pattern pattern = Pattern.compile(settings.get("pattern", "\\W+"));
            int group = settings.getAsInt("group", -1);
            return () -> new PatternTokenizer(pattern, group);
        }));
        tokenizers.put("edge_ngram", of(settings -> {
            Grams grams = new Grams(settings.getAsInt("min_gram", 1), settings.getAsInt("max_gram", 2));
            IntPredicate accepted = tokenChars(settings);
            return () -> edgeNGrams(grams, accepted);
        }));
        tokenizers.put("ngram", (index, environment, name, settings) -> {
            Grams grams = Grams.of(index, settings);
            IntPredicate accepted = tokenChars(settings);
            return TokenizerFactory.newFactory(name, () -> nGrams(grams, accepted));
        });
        return tokenizers;
    }

    private static AnalysisProvider<TokenizerFactory> of(Function<Settings, Supplier<Tokenizer>> make) {
        return (index, environment, name, settings) -> TokenizerFactory.newFactory(name, make.apply(settings));
    }

    private static Tokenizer edgeNGrams(Grams grams, IntPredicate accepted) {
        return new EdgeNGramTokenizer(grams.min(), grams.max()) {
            @Override
            protected boolean isTokenChar(int character) {
                return accepted.test(character);
            }
        };
    }

    private static Tokenizer nGrams(Grams grams, IntPredicate accepted) {
        return new NGramTokenizer(grams.min(), grams.max()) {
            @Override
            protected boolean isTokenChar(int character) {
                return accepted.test(character);
            }
        };
    }

    private static IntPredicate tokenChars(Settings settings) {
        List<String> kinds = settings.getAsList("token_chars");
        return kinds.isEmpty()
                ? character -> true
                : kinds.stream()
                        .map(kind -> tokenChars(kind, settings))
                        .reduce(IntPredicate::or)
                        .orElseThrow();
    }

    private static IntPredicate tokenChars(String kind, Settings settings) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "custom" -> character -> settings.get("custom_token_chars", "").indexOf(character) >= 0;
            case "punctuation" -> character -> Pattern.matches("\\p{P}", Character.toString(character));
            case "symbol" -> character -> Pattern.matches("\\p{S}", Character.toString(character));
            default -> throw new IllegalArgumentException("Unknown token type: '" + kind + "'");
        };
    }
}
