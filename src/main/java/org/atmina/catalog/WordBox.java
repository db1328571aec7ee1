package org.atmina.catalog;

/// A word of a segment: the offsets count UTF-16 code units of the segment's text.
///
/// @param confidence of the reading, in percent
public record WordBox(int start, int end, Box box, int confidence) {}
