package org.atmina.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.atmina.access.Reader;
import org.atmina.language.InterfaceLanguage;
import org.atmina.language.LanguageTag;
import org.atmina.language.ReaderLanguages;

/// One request for a page: who asks, in which language, for what.
///
/// @param languages the language of the page, then what the browser says
record Visit(Address here, Reader reader, ReaderLanguages languages) {
    private static final int LAST_PAGE = 1_000_000;

    InterfaceLanguage language() {
        return here.language();
    }

    Words say() {
        return new Words(language());
    }

    /// The value of a parameter, if it has one; of several the first.
    Optional<String> parameter(String name) {
        return here.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Address.Parameter::value)
                .findFirst();
    }

    /// The number of the page of a long list; what is no number is the first page.
    int page() {
        return parameter("page").map(Visit::number).orElse(1);
    }

    private static int number(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 1, LAST_PAGE);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /// The same reader, who would like to read in another language first.
    ReaderLanguages preferring(LanguageTag first) {
        var preferred = new LinkedHashSet<LanguageTag>();
        preferred.add(first);
        preferred.addAll(languages.preferred());
        return new ReaderLanguages(List.copyOf(preferred));
    }
}
