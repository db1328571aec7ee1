package org.atmina.inspect;

/// What a paragraph is in: a BCP 47 tag, `und` where it stays in doubt, and how sure that is, from 0 to 1. A language
/// that was declared is certain.
public record SegmentLanguage(String tag, double confidence) {
    public static final SegmentLanguage UNKNOWN = new SegmentLanguage("und", 0);

    public static SegmentLanguage declared(String tag) {
        return new SegmentLanguage(tag, 1);
    }
}
