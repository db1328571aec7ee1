package org.atmina.search.indexing;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.atmina.search.index.ItemText;

/// Where the indexer reads what an item is now.
public interface ItemReading {
    /// Those of these items that something puts in context. Asked for many at once, before they are read: what is
    /// said of an item afterwards has it indexed again.
    Set<UUID> inContext(Collection<UUID> items);

    /// As it is committed at this moment; empty where there is no such item.
    ///
    /// @param inContext whether its context is to be read, too
    Optional<ItemText> read(UUID item, boolean inContext);
}
