package eu.observatory.local.elasticsearch.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** Folds accents; a kept original is of use in documents only, never in normalized terms or synonyms. */
record AsciiFolding(String name, boolean preserveOriginal) implements NormalizingTokenFilterFactory {

    @Override
    public TokenStream create(TokenStream input) {
        return new ASCIIFoldingFilter(input, preserveOriginal);
    }

    @Override
    public TokenStream normalize(TokenStream input) {
        return new ASCIIFoldingFilter(input);
    }

    @Override
    public TokenFilterFactory getSynonymFilter() {
        return new Filter(name, ASCIIFoldingFilter::new);
    }
}
