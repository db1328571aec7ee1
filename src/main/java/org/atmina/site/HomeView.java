package org.atmina.site;

import java.util.List;

/// What the front page shows.
public record HomeView(long items, long collections, CollectionTree tree, List<ItemCard> newest) {}
