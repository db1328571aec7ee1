package org.atmina.glossary;

import java.util.List;
import java.util.UUID;
import org.atmina.language.LanguageTag;

/// Looks for given wordings in a text, in whatever form they stand. Pure.
public final class TermForms {
    private static final KnownEntry NOBODY = new KnownEntry(new UUID(0, 0), List.of());

    private TermForms() {}

    /// Whether a text in this language has one of these wordings in it.
    public static boolean has(String text, LanguageTag language, List<String> wordings) {
        var asked = wordings.stream()
                .map(wording -> new TermTable.Wording(NOBODY, new Term(wording, language, TermStanding.ADMITTED)))
                .toList();
        return !TermTable.of(language, asked).in(text).isEmpty();
    }
}
