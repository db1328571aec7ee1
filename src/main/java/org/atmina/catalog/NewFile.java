package org.atmina.catalog;

import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A file that has just arrived for an item.
///
/// @param position where the uploader wants it among the item's files, from 1; null for the end
/// @param mediaType what the uploader's program said
/// @param language what the uploader declared
public record NewFile(
        UUID itemId,
        @Nullable Integer position,
        String name,
        String mediaType,
        long size,
        String sha512,
        @Nullable LanguageTag language,
        String createdBy) {}
