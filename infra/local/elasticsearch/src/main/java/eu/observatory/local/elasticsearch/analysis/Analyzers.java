package eu.observatory.local.elasticsearch.analysis;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Whole analyzers by name; {@code standard} is the engine's own. */
final class Analyzers {

    private Analyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> all() {
        Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> analyzers = new TreeMap<>();
        analyzers.put("keyword", of((environment, settings) -> new KeywordAnalyzer()));
        analyzers.put("simple", of((environment, settings) -> new SimpleAnalyzer()));
        analyzers.put("whitespace", of((environment, settings) -> new WhitespaceAnalyzer()));
        analyzers.put("dutch", language(DutchAnalyzer.getDefaultStopSet(), DutchAnalyzer::new));
        analyzers.put("english", language(EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new));
        analyzers.put("french", language(FrenchAnalyzer.getDefaultStopSet(), FrenchAnalyzer::new));
        analyzers.put("german", language(GermanAnalyzer.getDefaultStopSet(), GermanAnalyzer::new));
        return analyzers;
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> language(
            CharArraySet stopWords, BiFunction<CharArraySet, CharArraySet, Analyzer> make) {
        return of((environment, settings) -> make.apply(
                Analysis.parseStopWords(environment, settings, stopWords),
                Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET)));
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> of(
            BiFunction<Environment, Settings, Analyzer> make) {
        return (index, environment, name, settings) -> new Provider(name, make.apply(environment, settings));
    }

    private static final class Provider extends AbstractIndexAnalyzerProvider<Analyzer> {

        private final Analyzer analyzer;

        Provider(String name, Analyzer analyzer) {
            super(name);
            this.analyzer = analyzer;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
