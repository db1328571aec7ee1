package org.atmina.iiif.presentation.write;

import java.util.LinkedHashMap;
import java.util.List;
import org.atmina.iiif.LanguageMap;

/// Texts of ours are plain. But a viewer takes a text that begins with `<` and ends with `>` for HTML, so such a one is
/// sent as HTML that shows the same letters.
final class PlainText {
    private PlainText() {}

    static LanguageMap of(LanguageMap map) {
        if (map.wordings().values().stream().flatMap(List::stream).noneMatch(PlainText::looksLikeHtml)) {
            return map;
        }
        var safe = new LinkedHashMap<String, List<String>>();
        map.wordings()
                .forEach((language, texts) ->
                        safe.put(language, texts.stream().map(PlainText::of).toList()));
        return new LanguageMap(safe);
    }

    static String of(String text) {
        return looksLikeHtml(text)
                ? "<span>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</span>"
                : text;
    }

    private static boolean looksLikeHtml(String text) {
        var stripped = text.strip();
        return stripped.startsWith("<") && stripped.endsWith(">");
    }
}
