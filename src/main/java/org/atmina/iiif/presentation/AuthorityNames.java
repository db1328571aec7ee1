package org.atmina.iiif.presentation;

import org.atmina.catalog.authority.Labels;
import org.atmina.iiif.LanguageMap;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;

/// The names of authorities by language.
final class AuthorityNames {
    private AuthorityNames() {}

    /// @param first the language that comes first
    static LanguageMap of(Labels labels, LanguageTag first) {
        var names = labels.names();
        if (names.stream().allMatch(name -> LanguageMap.key(name.language()).equals(LanguageMap.NONE))) {
            return LanguageMap.none(labels.fallback());
        }
        return LanguageMap.eachInterfaceLanguage(
                first,
                language -> labels.in(ReaderLanguages.of(language)).wording().text());
    }
}
