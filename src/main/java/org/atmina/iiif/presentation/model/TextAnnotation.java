package org.atmina.iiif.presentation.model;

import java.time.Instant;
import java.util.Arrays;
import org.atmina.catalog.Box;
import org.atmina.iiif.LanguageMap;
import org.jspecify.annotations.Nullable;

/// A stretch of text at its place on a canvas.
///
/// @param language      a key of language maps: a tag or `none`
/// @param granularity   `paragraph` or `word`; null for what is no part of the text
/// @param translationOf the annotation of which this is a translation
/// @param stale         its source has changed since
public record TextAnnotation(
        String id,
        Purpose purpose,
        String text,
        String language,
        @Nullable String granularity,
        Target target,
        Making making,
        @Nullable String translationOf,
        boolean stale) {
    /// What it is to the canvas.
    public enum Purpose {
        TRANSCRIPT("supplementing", "transcript"),
        TRANSLATION("supplementing", "translation"),
        COMMENT("commenting", null),
        QUESTION("questioning", null),
        IDENTIFICATION("identifying", null),
        TAG("tagging", null),
        ASSESSMENT("assessing", null),
        DESCRIPTION("describing", null);

        private final String motivation;
        private final @Nullable String provides;

        Purpose(String motivation, @Nullable String provides) {
            this.motivation = motivation;
            this.provides = provides;
        }

        public String motivation() {
            return motivation;
        }

        /// What somebody notes for this reason; a comment where the reason is not known here.
        public static Purpose of(String motivation) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.provides == null && purpose.motivation.equals(motivation))
                    .findFirst()
                    .orElse(COMMENT);
        }

        /// In the words of version 4; null where it has none.
        public @Nullable String provides() {
            return provides;
        }
    }

    /// @param box null for the whole canvas
    public record Target(String canvas, @Nullable Box box) {
        /// As a media fragment says it.
        public String fragment() {
            return box == null ? canvas : canvas + "#" + selector();
        }

        public String selector() {
            return box == null ? "" : "xywh=" + box.x() + "," + box.y() + "," + box.width() + "," + box.height();
        }
    }

    /// Who or what wrote it, and when.
    ///
    /// @param maker   its name
    /// @param machine whether no person had a hand in it
    public record Making(
            LanguageMap maker, boolean machine, @Nullable Instant at) {}
}
