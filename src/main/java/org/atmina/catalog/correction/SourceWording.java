package org.atmina.catalog.correction;

import java.time.Instant;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// One wording that a source has or had.
///
/// @param version grows with each wording of the unit
/// @param reason null for the first wording, that was read or written with the unit
/// @param by who gave the source this wording
public record SourceWording(
        long version,
        LanguageTag language,
        String text,
        String hash,
        @Nullable Reason reason,
        @Nullable String note,
        String by,
        Instant at) {}
