package org.atmina.language;

import java.util.Set;

/// Keys whose word is rightly spelt as in English, language by language; each was looked at by a person.
final class SameWord {
    static final Set<String> IN_BOTH = Set.of("lv site.level.fonds");

    private SameWord() {}
}
