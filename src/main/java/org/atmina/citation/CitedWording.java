package org.atmina.citation;

import java.time.Instant;
import org.atmina.catalog.Sha256;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// One wording of a passage, as it was and for good.
///
/// @param wording with its standing today
/// @param of      the wording of the source that it was made from; null for a source, and where that is not known
/// @param newer   what readers get in its place today; null where it is what they get
public record CitedWording(
        WordingName name,
        TextInLanguage wording,
        CitedState state,
        Making making,
        WordingName.@Nullable Source of,
        @Nullable WordingName newer) {
    /// How it came about.
    ///
    /// @param translator the account that wrote it; null for a source
    /// @param reviewer   the account that approved it; null for a source
    /// @param approvedAt null for a source
    public record Making(
            Instant madeAt,
            @Nullable String translator,
            @Nullable String reviewer,
            @Nullable Instant approvedAt,
            @Nullable LanguageTag pivot) {}

    /// Names the wording whatever its address: SHA-256 of its UTF-8 bytes.
    public String hash() {
        return Sha256.of(wording.text());
    }

    public boolean isTranslation() {
        return name instanceof WordingName.Translation;
    }
}
