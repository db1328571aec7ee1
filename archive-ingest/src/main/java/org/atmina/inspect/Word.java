package org.atmina.inspect;

/// A word of a page: `text.substring(startOffset, endOffset)` of the page's text, and where it stands in the picture.
public record Word(int startOffset, int endOffset, Box box, double confidence) {}
