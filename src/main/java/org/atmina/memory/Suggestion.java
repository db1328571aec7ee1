package org.atmina.memory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;
import org.jspecify.annotations.Nullable;

/// A translation of the same or a similar wording that somebody has approved, or brought in from elsewhere.
///
/// @param score how alike the two sources are, in percent; 101 where what stands around them is the same,
///     too
/// @param source the wording that was translated, which need not be the present one of its unit
/// @param translator who wrote it; null where whoever brought it in did not say
/// @param reviewer who approved it; null for what was brought in
/// @param home the unit that it belongs to; null for what was brought in
/// @param brought the file that it came from; null for what was translated here
/// @param times how often the memory has the same translation of the same wording
public record Suggestion(
        int score,
        Wording source,
        Wording target,
        Origin origin,
        @Nullable String translator,
        @Nullable String reviewer,
        @Nullable Instant at,
        @Nullable Home home,
        @Nullable Brought brought,
        int times) {
    /// As high as a score goes without a look at what stands around.
    static final int SAME = 100;

    /// The same text in the same place: before and behind it stands the same.
    static final int IN_CONTEXT = 101;

    /// The words are the same, and something between them is not.
    static final int ALL_WORDS = 99;

    public record Wording(LanguageTag language, String text) {}

    /// Whether the translation still belongs to what stands in the archive.
    public enum Standing {
        /// It translates the present source of its unit.
        PRESENT,
        /// The source of its unit has changed since.
        STALE,
        /// Its unit went over into others, by a split, a merge or a new transcription.
        REPLACED;

        @JsonValue
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param item public identifier; null for what is said about a collection
    /// @param collection public identifier of the collection that holds the item
    /// @param near whether that is the collection of the unit that is to be translated
    public record Home(
            UUID unit,
            int revision,
            String role,
            @Nullable String item,
            String collection,
            boolean near,
            Standing standing) {}

    /// @param file what it was called when it was brought in
    /// @param by who brought it in
    /// @param unit how the file names the translation unit
    public record Brought(
            UUID id, String file, String by, @Nullable String unit) {}

    Suggestion scored(int better) {
        return new Suggestion(better, source, target, origin, translator, reviewer, at, home, brought, times);
    }

    Suggestion times(int often) {
        return new Suggestion(score, source, target, origin, translator, reviewer, at, home, brought, often);
    }

    boolean isNear() {
        return home != null && home.near();
    }
}
