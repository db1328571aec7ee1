package org.atmina.search.index;

import com.fasterxml.jackson.annotation.JsonFormat;

/// A rectangle on a page, in its pixels, from the upper left corner. In JSON `[x, y, width, height]`.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Area(int x, int y, int width, int height) {}
