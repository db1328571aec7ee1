package org.atmina.inspect.worker.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// RTF as the parser wants it: without embedded and linked objects and field instructions (their results stay), and
/// with an end to the last paragraph, which is lost without one.
final class RtfForParser {
    private static final Pattern START = Pattern.compile("\\{\\\\object\\b|\\{\\\\\\*\\\\fldinst\\b");

    private RtfForParser() {}

    static byte[] prepared(byte[] rtf) {
        var text = withoutObjects(new String(rtf, StandardCharsets.ISO_8859_1));
        int end = text.lastIndexOf('}');
        var closed = end < 0 ? text : text.substring(0, end) + "\\par" + text.substring(end);
        return closed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String withoutObjects(String text) {
        var kept = new StringBuilder();
        var starts = START.matcher(text);
        int at = 0;
        while (starts.find(at)) {
            kept.append(text, at, starts.start());
            at = endOfGroup(text, starts.start());
        }
        return kept.append(text, at, text.length()).toString();
    }

    private static int endOfGroup(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> {
                    if (--depth == 0) {
                        return i + 1;
                    }
                }
                default -> {}
            }
        }
        return text.length();
    }
}
