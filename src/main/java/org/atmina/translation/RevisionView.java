package org.atmina.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A revision as it is sent. Times are UTC; `status` is `stale` for an approved one whose source has changed since.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        UUID unit,
        LanguageTag language,
        int revision,
        String text,
        String status,
        String origin,
        String sourceHash,
        @Nullable String author,
        Instant createdAt,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String note) {
    static RevisionView of(Revision revision, String currentSourceHash) {
        var review = revision.review();
        return new RevisionView(
                revision.unit(),
                revision.language(),
                revision.revision(),
                revision.text(),
                revision.standing(currentSourceHash).slug(),
                revision.origin().slug(),
                revision.sourceHash(),
                review.author(),
                review.createdAt(),
                review.reviewer(),
                review.reviewedAt(),
                review.note());
    }
}
