package org.atmina.exchange.sheet;

/// A cell as it was read.
///
/// @param isText false for numbers, dates and formulas
record SheetCell(String content, boolean isText) {
    static final SheetCell EMPTY = new SheetCell("", true);

    static SheetCell text(String content) {
        return new SheetCell(content, true);
    }

    boolean isBlank() {
        return isText && content.isBlank();
    }
}
