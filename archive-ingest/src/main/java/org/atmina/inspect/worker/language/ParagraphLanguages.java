package org.atmina.inspect.worker.language;

import java.util.List;
import org.atmina.inspect.SegmentLanguage;
import org.atmina.inspect.worker.language.Languages.Guess;

/// Says of each paragraph what it is in.
///
/// A single declared language is believed of every paragraph. Of several each paragraph gets the one that it shows, the
/// first where it shows none. Where nothing is declared all languages that can be told apart are asked, and what stays
/// below the threshold is `und`.
public record ParagraphLanguages(Languages languages, List<String> declared) {
    public ParagraphLanguages {
        declared = List.copyOf(declared);
    }

    /// @param whole the language of the text around it, which a heading of two words is likely to share
    public SegmentLanguage of(String paragraph, Guess whole) {
        if (declared.size() == 1) {
            return SegmentLanguage.declared(declared.getFirst());
        }
        var shown = languages.ofParagraph(paragraph, whole);
        if (declared.isEmpty()) {
            return new SegmentLanguage(shown.tag(), rounded(shown.confidence()));
        }
        return declared.stream()
                .filter(tag -> shown.known() && isIn(tag, shown.tag()))
                .findFirst()
                .map(tag -> new SegmentLanguage(tag, rounded(shown.confidence())))
                .orElseGet(() -> SegmentLanguage.declared(declared.getFirst()));
    }

    private static boolean isIn(String declared, String shown) {
        return declared.equals(shown) || declared.startsWith(shown + "-");
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
