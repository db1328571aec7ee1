package org.atmina.search.index;

import java.util.Optional;
import java.util.UUID;

/// Where the indexer reads what an item is now.
@FunctionalInterface
public interface ItemReading {
    /// As it is committed at this moment; empty where there is no such item.
    Optional<ItemText> read(UUID item);
}
