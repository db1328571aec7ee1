package org.atmina.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;
import org.jspecify.annotations.Nullable;

/// What a hit shows of its item; stored, not searched.
///
/// @param name       the public identifier
/// @param collection the public identifier of the collection that holds it
/// @param title      in its source language
/// @param titles     the translations that readers may see
public record Shown(
        String name,
        String collection,
        Wording title,
        List<Wording> titles,
        String type,
        String state,
        @Nullable Dates date) {
    /// A text with its language, in the slugs of [TextInLanguage].
    ///
    /// @param pivot of a relay the language between; null for all else
    /// @param steward whose wording it is, by slug; null where it is the archive's own
    public record Wording(
            String text,
            String language,
            String status,
            String origin,
            @Nullable String pivot,
            @Nullable String steward) {
        static Wording of(TextInLanguage text) {
            return new Wording(
                    text.text(),
                    text.language().value(),
                    text.status().slug(),
                    text.origin().slug(),
                    text.pivot() == null ? null : text.pivot().value(),
                    Steward.unlessArchive(text.steward()));
        }

        public TextInLanguage asText() {
            return new TextInLanguage(
                    text,
                    LanguageTag.of(language),
                    bySlug(TextInLanguage.Status.values(), TextInLanguage.Status::slug, status),
                    TextInLanguage.Origin.of(origin),
                    pivot == null ? null : LanguageTag.of(pivot),
                    steward == null ? "" : steward);
        }

        private static <T> T bySlug(T[] all, Function<T, String> slug, String wanted) {
            return Arrays.stream(all)
                    .filter(each -> slug.apply(each).equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public record Dates(
            @Nullable String edtf,
            @Nullable String asWritten,
            @Nullable String earliest,
            @Nullable String latest) {}
}
