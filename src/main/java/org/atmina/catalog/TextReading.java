package org.atmina.catalog;

import java.util.List;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A text as it was read from a file or a page, word for word.
///
/// @param engine what read it, with its version
/// @param confidence from 0 to 1
/// @param segments its paragraphs in reading order
public record TextReading(
        TextKind kind,
        LanguageTag language,
        String text,
        String engine,
        @Nullable Float confidence,
        List<Segment> segments) {
    /// A stretch of the text. The offsets count UTF-16 code units of the text, those of its words units of the segment.
    ///
    /// @param languageConfidence how sure its language is, from 0 to 1; null where nobody measured it
    public record Segment(
            String kind,
            int start,
            int end,
            LanguageTag language,
            @Nullable Float languageConfidence,
            @Nullable Box box,
            List<WordBox> words) {
        public Segment {
            words = List.copyOf(words);
        }
    }

    public TextReading {
        segments = List.copyOf(segments);
        for (Segment segment : segments) {
            if (segment.start() < 0 || segment.end() < segment.start() || segment.end() > text.length()) {
                throw new IllegalArgumentException("A segment outside of its text");
            }
        }
    }

    String wording(Segment segment) {
        return text.substring(segment.start(), segment.end());
    }
}
