package org.atmina.translation;

import java.time.Instant;
import java.util.UUID;
import org.atmina.catalog.SourceHashes;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.language.TextInLanguage.Status;
import org.jspecify.annotations.Nullable;

/// One wording that somebody gave a text unit in a language. It never changes; only its way through
/// review goes on.
///
/// @param steward slug of whose wording it is; empty for the archive's own
/// @param sourceHash names the source wording that it translates
/// @param making how its author came to it
public record Revision(
        UUID unit,
        LanguageTag language,
        String steward,
        int revision,
        String text,
        Origin origin,
        String sourceHash,
        Making making,
        Review review) {
    /// @param pivotLanguage the language it was translated from in place of the source; null where it is
    ///     no relay
    /// @param note what its author says to whoever reads it next
    public record Making(
            @Nullable LanguageTag pivotLanguage, @Nullable String note) {
        public static final Making PLAIN = new Making(null, null);
    }

    /// Who wrote it, who judged it, and how.
    ///
    /// @param note why it was rejected
    public record Review(
            TranslationStatus status,
            String author,
            Instant createdAt,
            @Nullable String reviewer,
            @Nullable Instant reviewedAt,
            @Nullable String note) {}

    /// As readers and editors see it: approved of a source that meant something else is stale.
    public Status standing(SourceHashes source) {
        boolean stale = review.status() == TranslationStatus.APPROVED && !source.covers(sourceHash);
        return stale ? Status.STALE : review.status().shownAs();
    }

    public TextInLanguage wording(SourceHashes source) {
        return new TextInLanguage(text, language, standing(source), origin, making.pivotLanguage(), steward);
    }
}
