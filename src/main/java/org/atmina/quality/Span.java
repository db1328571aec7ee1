package org.atmina.quality;

/// A stretch of a text, in UTF-16 code units.
///
/// @param end where it has ended
public record Span(int start, int end) {
    String of(String text) {
        return text.substring(start, end);
    }
}
