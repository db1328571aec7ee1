package org.atmina.catalog.authority.exchange;

import java.util.regex.Pattern;

/// A text in a cell that a spreadsheet may open. What begins like a formula gets an apostrophe before it, which
/// spreadsheets take for "this is text"; reading takes one away again.
public final class CellText {
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern MADE_TEXT = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CellText() {}

    public static String write(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    public static String read(String cell) {
        return MADE_TEXT.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
