package org.atmina.catalog.correction;

import java.time.Instant;
import java.util.UUID;
import org.atmina.catalog.TextKind;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A text of a file or page, without its words.
///
/// @param page its number in the file; null where the text flows
/// @param engine the program that read it, or the person who wrote it
/// @param derivedFrom the text version that it corrects or spells anew
/// @param present whether it is what readers get
public record TextVersion(
        UUID id,
        int file,
        @Nullable Integer page,
        TextKind kind,
        LanguageTag language,
        String sha256,
        String engine,
        @Nullable UUID derivedFrom,
        @Nullable String note,
        String createdBy,
        Instant createdAt,
        boolean present) {}
