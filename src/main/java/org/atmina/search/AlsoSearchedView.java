package org.atmina.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.catalog.authority.Naming;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;
import org.atmina.search.SearchAnswer.AlsoSearched;
import org.atmina.search.query.Expansion;
import org.atmina.search.query.Meaning;

/// Whom a query names, and what else was looked for because of it. Pure.
final class AlsoSearchedView {
    private AlsoSearchedView() {}

    static List<AlsoSearched> of(Meaning meaning, ReaderLanguages languages) {
        var typed = meaning.words().wanted().stream()
                .map(word -> FoldedName.of(word.text()))
                .collect(Collectors.joining(" ", " ", " "));
        return meaning.namings().stream()
                .map(naming -> of(naming, typed, languages))
                .toList();
    }

    /// @param typed folded, with a space before and after each word
    private static AlsoSearched of(Naming naming, String typed, ReaderLanguages languages) {
        var label = AuthorityLabel.of(naming.names(), languages).wording();
        var names = new LinkedHashMap<String, String>();
        for (TextInLanguage name : Expansion.names(naming)) {
            var folded = FoldedName.of(name.text());
            if (!typed.contains(" " + folded + " ")) {
                names.putIfAbsent(folded, name.text());
            }
        }
        return new AlsoSearched(
                naming.name().value(),
                naming.kind().slug(),
                label.text(),
                label.language().value(),
                List.copyOf(names.values()));
    }
}
