package org.atmina.inspect;

/// A rectangle in pixels of the page, from its upper left corner. See [PageFacts] for which pixels these are.
public record Box(int x, int y, int w, int h) {}
