package org.atmina.iiif.search;

import org.atmina.access.Reader;
import org.atmina.search.query.Within;

/// What is searched, for whom.
///
/// @param version      of the Content Search API: 1 or 2
/// @param service      the address of the search service
/// @param cacheControl who may keep what was found
record Searched(int version, Within within, String service, Reader reader, String cacheControl) {
    boolean isCollection() {
        return within instanceof Within.ACollection;
    }
}
