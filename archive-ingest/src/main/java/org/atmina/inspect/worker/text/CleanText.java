package org.atmina.inspect.worker.text;

import java.util.regex.Pattern;

/// Text without the characters that hurt databases, terminals and eyes: NUL and other controls, terminal escape
/// sequences, and marks that silently reverse the direction of what follows. Nothing else is touched.
public record CleanText(String text, boolean changed) {
    private static final Pattern ESCAPES = Pattern.compile("\u001B(?:\\[[0-?]*[ -/]*[@-~]|[@-Z\\\\-_])");
    private static final Pattern CONTROLS = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F\\x80-\\x84\\x86-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");

    public static CleanText of(String raw) {
        if (!CONTROLS.matcher(raw).find()) {
            return new CleanText(raw, false);
        }
        var text = CONTROLS.matcher(ESCAPES.matcher(raw).replaceAll("")).replaceAll("");
        return new CleanText(text, true);
    }
}
