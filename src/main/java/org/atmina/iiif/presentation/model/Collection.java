package org.atmina.iiif.presentation.model;

import java.util.List;

/// A place in the tree of the archive: what lies in it, collections before items.
public record Collection(
        String id,
        Description description,
        List<Picture> thumbnail,
        Links links,
        List<ServiceBlock> services,
        List<Reference> members) {
    /// How many members are told at once, where they are told in pages.
    public static final int PAGE = 1000;

    public Collection {
        thumbnail = List.copyOf(thumbnail);
        services = List.copyOf(services);
        members = List.copyOf(members);
    }

    /// At least one.
    public int pages() {
        return Math.max(1, Math.ceilDiv(members.size(), PAGE));
    }
}
