package org.atmina.catalog;

import java.time.Instant;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What was read from a file or a page at one time, word for word; never changed, named by its hash.
///
/// @param page the page's number in the file; null where the text flows
/// @param engine the program or person it was read by
/// @param derivedFrom the text version that this one corrects
public record TextVersionRecord(
        UUID id,
        UUID fileId,
        @Nullable Integer page,
        TextKind kind,
        LanguageTag language,
        String text,
        String sha256,
        Making making) {
    public record Making(
            String engine,
            @Nullable Float confidence,
            @Nullable UUID derivedFrom,
            String createdBy,
            Instant createdAt) {}
}
