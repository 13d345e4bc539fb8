package eu.observatory.local.elasticsearch.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/** Inline or file synonyms in Solr format, parsed through the filters that stand before this one. */
record Synonyms(Environment environment, String name, Settings settings) implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream input) {
        throw new IllegalStateException("synonyms are only usable inside an analyzer");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> previous,
            Function<String, TokenFilterFactory> all) {
        TokenFilterFactory[] before =
                previous.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new);
        SynonymMap map = parse(new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new), before));
        return new Filter(name, input -> map.fst == null ? input : new SynonymGraphFilter(input, map, false));
    }

    private SynonymMap parse(Analyzer chain) {
        try {
            SolrSynonymParser parser = new SolrSynonymParser(true, settings.getAsBoolean("expand", true), chain);
            List<String> rules = Analysis.getWordList(environment, settings, "synonyms");
            parser.parse(new StringReader(String.join("\n", rules == null ? List.of() : rules)));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms [" + name + "]", e);
        }
    }
}
