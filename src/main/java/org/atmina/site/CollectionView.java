package org.atmina.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of a collection shows.
///
/// @param path the collections that it is part of, from the top
/// @param children the collections directly below it
/// @param items those that lie directly in it, a page of them
/// @param search where its items, and those of all below it, are searched
public record CollectionView(
        List<Crumb> path,
        Wording title,
        @Nullable Wording description,
        String level,
        String identifier,
        CollectionTree children,
        long total,
        List<ItemCard> items,
        Pager pager,
        String search) {}
