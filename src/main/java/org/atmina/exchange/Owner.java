package org.atmina.exchange;

import java.util.UUID;
import org.atmina.catalog.CollectionRecord;
import org.atmina.catalog.ItemRecord;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.TextUnitRecord;
import org.jspecify.annotations.Nullable;

/// The item or collection that text units belong to.
///
/// @param collection the collection itself, or the one that holds the item
/// @param identifier the archive's own reference code
public record Owner(
        UUID id, PublicId name, UUID collection, @Nullable String identifier, TextUnitRecord title) {
    public static Owner of(ItemRecord item) {
        return new Owner(
                item.id(), item.name(), item.collectionId(), item.facts().identifier(), item.title());
    }

    public static Owner of(CollectionRecord collection) {
        return new Owner(
                collection.id(), collection.name(), collection.id(), collection.identifier(), collection.title());
    }

    public boolean isCollection() {
        return id.equals(collection);
    }
}
