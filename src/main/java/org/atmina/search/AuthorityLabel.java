package org.atmina.search;

import java.util.List;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;

/// By which of its names an authority is called to a reader.
final class AuthorityLabel {
    private AuthorityLabel() {}

    /// @param names preferred ones first, and never none
    static TextInLanguage of(List<TextInLanguage> names, ReaderLanguages languages) {
        return languages.preferred().stream()
                .flatMap(wanted -> names.stream()
                        .filter(name -> wanted.reads(name.language()))
                        .limit(1))
                .findFirst()
                .orElse(names.getFirst());
    }
}
