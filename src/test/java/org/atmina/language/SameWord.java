package org.atmina.language;

import java.util.Set;

/// Keys whose word is rightly spelt as in English, language by language; each was looked at by a person.
final class SameWord {
    static final Set<String> IN_BOTH = Set.of(
            "lv site.level.fonds",
            "et context.advisory.label.antisemitism",
            "et context.advisory.label.propaganda",
            "lv context.advisory.label.propaganda",
            "lt context.advisory.label.propaganda",
            "pl context.advisory.label.propaganda",
            "fi context.advisory.label.propaganda");

    private SameWord() {}
}
