package org.atmina.catalog.authority.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Counts what is read, so that no single entity fills the memory with a million empty lists.
final class CountedTokens extends JsonParserDelegate {
    private static final int MOST = 250_000;

    private int read;

    CountedTokens(JsonParser tokens) {
        super(tokens);
    }

    /// Another entity begins.
    void begin() {
        read = 0;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        if (++read > MOST) {
            throw new StreamConstraintsException("One entity of more than " + MOST + " tokens");
        }
        return super.nextToken();
    }
}
