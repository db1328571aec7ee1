package org.atmina.search.query;

import org.atmina.catalog.Slug;

/// A way in which words may lead to an item.
public enum MatchPath implements Slug {
    /// The text of the item, in the language it was written in.
    SOURCE("source"),
    /// Its approved translations.
    TRANSLATION("translation"),
    /// Its title, its description, and the names of whom it is linked to.
    METADATA("metadata"),
    /// What puts it in context: notes that two people have signed, and what its authenticity rests on.
    CONTEXT("context"),
    /// A name in another spelling or script.
    NAME("name"),
    /// Another name of the person, place, organisation or event that was named.
    AUTHORITY("authority"),
    /// The same term in another language.
    THESAURUS("thesaurus");

    private final String slug;

    MatchPath(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
