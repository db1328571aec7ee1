package org.atmina.inspect;

/// A paragraph, heading or the like of a flowing text.
///
/// The offsets count UTF-16 code units in the verbatim text; `text` is exactly what stands between them, line breaks
/// and all, so `verbatim.substring(startOffset, endOffset).equals(text)`.
public record TextSegment(
        int index, SegmentKind kind, int startOffset, int endOffset, String text, SegmentLanguage language) {
    public TextSegment {
        if (startOffset < 0 || endOffset - startOffset != text.length()) {
            throw new IllegalArgumentException(
                    "Offsets %d-%d do not fit a text of %d".formatted(startOffset, endOffset, text.length()));
        }
    }

    public TextSegment in(SegmentLanguage language) {
        return new TextSegment(index, kind, startOffset, endOffset, text, language);
    }
}
