package org.atmina.iiif.discovery;

import org.atmina.catalog.Slug;

/// What activities are about.
enum ObjectKind implements Slug {
    /// The manifest of an item.
    ITEM("item"),
    COLLECTION("collection"),
    /// The collection that holds all that have no other above them. It is always there.
    TOP("top");

    private final String slug;

    ObjectKind(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
