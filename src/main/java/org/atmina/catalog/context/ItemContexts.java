package org.atmina.catalog.context;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What puts items in context. The room `context` fulfils it. Whoever asks has decided that the reader sees the items.
public interface ItemContexts {
    /// What is said of these items wherever they are shown; an item of which nothing is said is absent.
    Map<UUID, Remarks> remarks(Collection<UUID> items);

    /// As [#remarks], by public identifiers.
    Map<String, Remarks> remarksByName(Collection<String> items);

    /// Those of these items of which [#of] says anything; for whoever reads many of which most say nothing.
    Set<UUID> among(Collection<UUID> items);

    ItemContext of(UUID item);
}
