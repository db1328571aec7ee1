package org.atmina.search.query;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// In what order hits come.
public enum SearchOrder implements Slug {
    /// What fits best first.
    RELEVANCE("relevance"),
    /// What is earliest first; what has no date last.
    DATE("date"),
    /// What is latest first; what has no date last.
    DATE_DESC("date-desc"),
    /// By title as the reader gets it, by the alphabet of the interface language.
    TITLE("title");

    private final String slug;

    SearchOrder(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
