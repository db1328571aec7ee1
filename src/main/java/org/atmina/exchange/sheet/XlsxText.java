package org.atmina.exchange.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text in xlsx. What XML cannot hold is written `_x000C_`, as ECMA-376 says for its strings, and so is what only looks
/// like that.
final class XlsxText {
    private static final Pattern TO_WRITE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\n]]");
    private static final Pattern WRITTEN = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private XlsxText() {}

    static String write(String text) {
        return TO_WRITE.matcher(text)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    static String read(String cell) {
        return WRITTEN.matcher(cell)
                .replaceAll(found ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), HEXADECIMAL))));
    }
}
