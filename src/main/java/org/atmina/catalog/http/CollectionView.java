package org.atmina.catalog.http;

import java.time.Instant;
import org.atmina.catalog.CollectionLevel;
import org.atmina.catalog.PublicId;
import org.atmina.catalog.ShownText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A collection as it is sent.
@Schema(name = "Collection")
record CollectionView(
        @Schema(implementation = String.class) PublicId id,
        String ark,
        String identifier,
        CollectionLevel level,
        @Nullable CollectionLink parent,
        ShownText title,
        @Nullable ShownText description,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
