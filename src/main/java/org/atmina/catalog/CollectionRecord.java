package org.atmina.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All facts of a collection: a place in the tree of fonds, series and files that holds items.
///
/// @param identifier the archive's own reference code, unique in the archive
/// @param parentId the collection that this one is part of; null at the top of a tree
public record CollectionRecord(
        UUID id,
        PublicId name,
        String identifier,
        @Nullable UUID parentId,
        CollectionLevel level,
        Map<TextRole, TextUnitRecord> fields,
        Times times,
        long version) {
    public record Times(String createdBy, Instant createdAt, Instant updatedAt) {}

    public CollectionRecord {
        fields = Map.copyOf(fields);
    }

    public TextUnitRecord title() {
        return Objects.requireNonNull(fields.get(TextRole.TITLE), "A collection without a title");
    }

    public Optional<TextUnitRecord> description() {
        return Optional.ofNullable(fields.get(TextRole.DESCRIPTION));
    }
}
