package eu.observatory.local.elasticsearch.analysis;

import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** Character filters by name. */
final class CharFilters {

    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> all() {
        Map<String, AnalysisProvider<CharFilterFactory>> filters = new TreeMap<>();
        filters.put("html_strip", of((environment, settings) -> {
            Set<String> escaped = Set.copyOf(settings.getAsList("escaped_tags"));
            return input -> new HTMLStripCharFilter(input, escaped);
        }));
        filters.put("pattern_replace", AnalysisPlugin.requiresAnalysisSettings(of((environment, settings) -> {
            Pattern pattern = Pattern.compile(settings.get("pattern"));
            String replacement = settings.get("replacement", "");
            return input -> new PatternReplaceCharFilter(pattern, replacement, input);
        })));
        filters.put("mapping", AnalysisPlugin.requiresAnalysisSettings(of((environment, settings) -> {
            NormalizeCharMap map = mappings(environment, settings);
            return input -> new MappingCharFilter(map, input);
        })));
        return filters;
    }

    private static NormalizeCharMap mappings(Environment environment, Settings settings) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String rule : Analysis.getWordList(environment, settings, "mappings")) {
            String[] sides = rule.split("=>", 2);
            map.add(sides[0].trim(), sides[1].trim());
        }
        return map.build();
    }

    private static AnalysisProvider<CharFilterFactory> of(
            BiFunction<Environment, Settings, UnaryOperator<Reader>> make) {
        return (index, environment, name, settings) -> new Named(name, make.apply(environment, settings));
    }

    private record Named(String name, UnaryOperator<Reader> wrap) implements NormalizingCharFilterFactory {

        @Override
        public Reader create(Reader input) {
            return wrap.apply(input);
        }
    }
}
