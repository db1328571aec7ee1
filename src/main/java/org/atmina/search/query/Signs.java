package org.atmina.search.query;

/// What the search engine puts around what it found: signs that nobody writes.
public final class Signs {
    public static final String BEFORE = "\uE0F1";
    public static final String AFTER = "\uE0F2";

    private Signs() {}
}
