package org.atmina.catalog.http;

import java.util.List;
import org.atmina.catalog.Listing;

/// A stretch of items as it is sent.
record ItemList(long total, int page, int size, List<ItemView.Head> items) {
    static ItemList of(Listing<?> listing, List<ItemView.Head> items) {
        return new ItemList(listing.total(), listing.page(), listing.size(), items);
    }
}
