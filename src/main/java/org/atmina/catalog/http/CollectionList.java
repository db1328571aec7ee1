package org.atmina.catalog.http;

import java.util.List;
import org.atmina.catalog.Listing;

/// A stretch of collections as it is sent.
record CollectionList(long total, int page, int size, List<CollectionView> collections) {
    static CollectionList of(Listing<?> listing, List<CollectionView> collections) {
        return new CollectionList(listing.total(), listing.page(), listing.size(), collections);
    }
}
