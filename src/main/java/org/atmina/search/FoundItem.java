package org.atmina.search;

import org.atmina.search.index.Shown;

/// What the index says of an item that it found.
///
/// @param id the item's own identifier, by which its passages are found
record FoundItem(String id, Shown shown) {}
