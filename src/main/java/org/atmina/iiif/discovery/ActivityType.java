package org.atmina.iiif.discovery;

import org.atmina.catalog.Slug;

/// What became of something, in the words of the Activity Streams vocabulary.
enum ActivityType implements Slug {
    CREATE("Create"),
    UPDATE("Update"),
    DELETE("Delete"),
    MOVE("Move"),
    /// All that is there is told again after this; of what was told before it only deletions still say something.
    REFRESH("Refresh");

    private final String slug;

    ActivityType(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
