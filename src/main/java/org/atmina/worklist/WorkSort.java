package org.atmina.worklist;

import com.fasterxml.jackson.annotation.JsonValue;
import org.atmina.catalog.Slug;

/// The order of a work list.
public enum WorkSort implements Slug {
    /// Item by item, each in reading order.
    ORDER("order"),
    /// What has stood longest in its state first.
    OLDEST("oldest"),
    NEWEST("newest"),
    /// By the words of the source.
    SHORTEST("shortest"),
    LONGEST("longest");

    private final String slug;

    WorkSort(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
