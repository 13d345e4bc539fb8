package eu.observatory.local.elasticsearch.analysis;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;

/** The stemmers of the four languages, under the names of a stock Elasticsearch. */
final class Stemmers {

    private static final Map<String, UnaryOperator<TokenStream>> BY_NAME = Map.ofEntries(
            entry("dutch", snowball(DutchStemmer::new)),
            entry("english", PorterStemFilter::new),
            entry("porter", PorterStemFilter::new),
            entry("porter2", snowball(EnglishStemmer::new)),
            entry("light_english", KStemFilter::new),
            entry("minimal_english", EnglishMinimalStemFilter::new),
            entry("possessive_english", EnglishPossessiveFilter::new),
            entry("french", snowball(FrenchStemmer::new)),
            entry("light_french", FrenchLightStemFilter::new),
            entry("minimal_french", FrenchMinimalStemFilter::new),
            entry("german", snowball(GermanStemmer::new)),
            entry("light_german", GermanLightStemFilter::new),
            entry("minimal_german", GermanMinimalStemFilter::new));

    private Stemmers() {}

    static UnaryOperator<TokenStream> of(Settings settings) {
        String language =
                settings.get("language", settings.get("name", "porter")).toLowerCase(Locale.ROOT);
        UnaryOperator<TokenStream> stemmer = BY_NAME.get(language);
        if (stemmer == null) {
            throw new IllegalArgumentException(
                    "no stemmer [" + language + "] on this node; known: " + new TreeSet<>(BY_NAME.keySet()));
        }
        return stemmer;
    }

    private static UnaryOperator<TokenStream> snowball(Supplier<SnowballStemmer> stemmer) {
        return input -> new SnowballFilter(input, stemmer.get());
    }
}
