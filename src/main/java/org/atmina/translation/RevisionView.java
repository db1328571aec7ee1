package org.atmina.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.atmina.catalog.SourceHashes;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A revision as it is sent. Times are UTC; `status` is `stale` for an approved one whose source has
/// changed since.
///
/// @param steward slug of whose wording it is; absent for the archive's own
/// @param note of its reviewer
/// @param authorNote what its author says to whoever reads it next
/// @param machine which machine wrote it, with the label that it is shown with; null where a person did,
///     and where it answers to an act
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        UUID unit,
        LanguageTag language,
        @Nullable String steward,
        int revision,
        String text,
        String status,
        String origin,
        @Nullable LanguageTag pivotLanguage,
        String sourceHash,
        @Nullable String author,
        Instant createdAt,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String note,
        @Nullable String authorNote,
        MachineTexts.@Nullable Note machine) {
    /// Where a text stands in a language in which nobody has begun.
    static final String UNTRANSLATED = "untranslated";

    /// As it stands at the moment of the act that it answers to: nothing has made it stale yet.
    static RevisionView of(Revision revision) {
        return of(revision, new SourceHashes(revision.sourceHash(), Set.of()));
    }

    static RevisionView of(Revision revision, SourceHashes source) {
        return of(revision, source, null);
    }

    static RevisionView of(Revision revision, SourceHashes source, MachineTexts.@Nullable Note machine) {
        var review = revision.review();
        return new RevisionView(
                revision.unit(),
                revision.language(),
                Steward.unlessArchive(revision.steward()),
                revision.revision(),
                revision.text(),
                revision.standing(source).slug(),
                revision.origin().slug(),
                revision.making().pivotLanguage(),
                revision.sourceHash(),
                review.author(),
                review.createdAt(),
                review.reviewer(),
                review.reviewedAt(),
                review.note(),
                revision.making().note(),
                machine);
    }
}
