package eu.observatory.local.elasticsearch.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** A named token filter. */
record Filter(String name, UnaryOperator<TokenStream> wrap) implements TokenFilterFactory {

    @Override
    public TokenStream create(TokenStream input) {
        return wrap.apply(input);
    }

    /** A token filter that also applies to normalizers, and to the terms of wildcard and prefix queries. */
    record Normalizing(String name, UnaryOperator<TokenStream> wrap) implements NormalizingTokenFilterFactory {

        @Override
        public TokenStream create(TokenStream input) {
            return wrap.apply(input);
        }
    }
}
