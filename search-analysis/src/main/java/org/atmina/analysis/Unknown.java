package org.atmina.analysis;

import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Keeps a filter that would also change lemmas to the words that are no lemmas.
final class Unknown extends ConditionalTokenFilter {
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    private Unknown(TokenStream words, Function<TokenStream, TokenStream> filter) {
        super(words, filter);
    }

    static TokenStream only(TokenStream words, Function<TokenStream, TokenStream> filter) {
        return new Unknown(words, filter);
    }

    @Override
    protected boolean shouldFilter() {
        return !keyword.isKeyword();
    }
}
