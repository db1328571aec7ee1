package org.atmina.catalog;

import org.jspecify.annotations.Nullable;

/// Which items a list is about; null means any.
///
/// @param collection the items that lie directly in this collection
/// @param identifier the archive's own reference code, exactly
public record ItemFilter(
        @Nullable PublicId collection,
        @Nullable ItemState state,
        @Nullable String identifier) {
    public static final ItemFilter ANY = new ItemFilter(null, null, null);
}
