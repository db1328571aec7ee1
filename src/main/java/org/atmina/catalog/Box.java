package org.atmina.catalog;

/// A rectangle in pixels of the page, from its upper left corner.
public record Box(int x, int y, int width, int height) {}
