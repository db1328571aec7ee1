package org.atmina.search;

import java.util.List;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;

/// By which of its names an authority is called to a reader.
final class AuthorityLabel {
    private AuthorityLabel() {}

    /// @param names preferred ones first, and never none
    static DisplayRule.Shown of(List<TextInLanguage> names, ReaderLanguages languages) {
        return DisplayRule.choose(names.getFirst(), names, languages);
    }
}
