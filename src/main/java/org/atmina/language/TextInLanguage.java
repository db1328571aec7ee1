package org.atmina.language;

import org.jspecify.annotations.Nullable;

/// A wording with what must be said about it wherever it is shown.
///
/// @param pivot the language from which a relay was translated; null for all else
/// @param steward slug of the organisation that publishes it; empty where the archive itself does
public record TextInLanguage(
        String text,
        LanguageTag language,
        Status status,
        Origin origin,
        @Nullable LanguageTag pivot,
        String steward) {
    /// A wording of the archive itself.
    public TextInLanguage(
            String text, LanguageTag language, Status status, Origin origin, @Nullable LanguageTag pivot) {
        this(text, language, status, origin, pivot, "");
    }

    public TextInLanguage(String text, LanguageTag language, Status status, Origin origin) {
        this(text, language, status, origin, null);
    }

    /// Where a wording stands. Only `SOURCE` and `APPROVED` reach readers as a matter of course.
    public enum Status {
        SOURCE("source"),
        DRAFT("draft"),
        IN_REVIEW("in-review"),
        APPROVED("approved"),
        REJECTED("rejected"),
        STALE("stale");

        private final String slug;

        Status(String slug) {
            this.slug = slug;
        }

        /// As it is written in JSON and in message keys.
        public String slug() {
            return slug;
        }
    }

    /// Who or what wrote it.
    public enum Origin {
        SOURCE("source"),
        HUMAN("human"),
        MACHINE("machine"),
        /// Made by a machine and put right by a person.
        POST_EDITED("post-edited"),
        IMPORTED("imported");

        private final String slug;

        Origin(String slug) {
            this.slug = slug;
        }

        /// As it is written in JSON and in message keys.
        public String slug() {
            return slug;
        }

        /// Whether a machine had a part in it.
        public boolean isOfMachine() {
            return this == MACHINE || this == POST_EDITED;
        }

        /// @throws IllegalArgumentException for a word that is none of these
        public static Origin of(String slug) {
            for (var origin : values()) {
                if (origin.slug.equals(slug)) {
                    return origin;
                }
            }
            throw new IllegalArgumentException("No origin " + slug);
        }
    }

    public static TextInLanguage source(String text, LanguageTag language) {
        return new TextInLanguage(text, language, Status.SOURCE, Origin.SOURCE);
    }
}
