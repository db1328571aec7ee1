package org.atmina.catalog.http;

import java.util.List;
import org.atmina.catalog.Listing;

/// A stretch of the pages of an item as it is sent.
record PageList(long total, int page, int size, List<PageView> pages) {
    static PageList of(Listing<PageView> listing) {
        return new PageList(listing.total(), listing.page(), listing.size(), listing.entries());
    }
}
