package org.atmina.search.indexing;

import java.util.Optional;
import java.util.UUID;
import org.atmina.search.index.ItemText;

/// Where the indexer reads what an item is now.
@FunctionalInterface
public interface ItemReading {
    /// As it is committed at this moment; empty where there is no such item.
    Optional<ItemText> read(UUID item);
}
