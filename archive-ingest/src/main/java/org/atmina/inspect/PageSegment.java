package org.atmina.inspect;

/// A block of a page: its place in the page's text and in the picture.
public record PageSegment(
        int index, SegmentKind kind, int startOffset, int endOffset, Box box, SegmentLanguage language) {
    public PageSegment in(SegmentLanguage language) {
        return new PageSegment(index, kind, startOffset, endOffset, box, language);
    }
}
