package org.atmina.translation;

import java.time.Instant;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.language.TextInLanguage.Status;
import org.jspecify.annotations.Nullable;

/// One wording that somebody gave a text unit in a language. It never changes; only its way through review goes on.
///
/// @param sourceHash names the source wording that it translates
public record Revision(
        UUID unit, LanguageTag language, int revision, String text, Origin origin, String sourceHash, Review review) {
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

    /// As readers and editors see it: approved of an earlier source is stale.
    public Status standing(String currentSourceHash) {
        boolean stale = review.status() == TranslationStatus.APPROVED && !sourceHash.equals(currentSourceHash);
        return stale ? Status.STALE : review.status().shownAs();
    }

    public TextInLanguage wording(String currentSourceHash) {
        return new TextInLanguage(text, language, standing(currentSourceHash), origin);
    }
}
