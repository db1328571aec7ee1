package org.atmina.search.query;

import org.atmina.search.index.Shown;

/// What the index says of an item that it found.
///
/// @param id the item's own identifier, by which its passages are found
public record FoundItem(String id, Shown shown) {}
