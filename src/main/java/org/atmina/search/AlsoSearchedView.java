package org.atmina.search;

import java.util.LinkedHashMap;
import java.util.List;
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
        return meaning.namings().stream().map(naming -> of(naming, languages)).toList();
    }

    private static AlsoSearched of(Naming naming, ReaderLanguages languages) {
        var label = AuthorityLabel.of(naming.names(), languages);
        var names = new LinkedHashMap<String, String>();
        for (TextInLanguage name : Expansion.names(naming)) {
            names.putIfAbsent(FoldedName.of(name.text()), name.text());
        }
        return new AlsoSearched(
                naming.name().value(),
                naming.kind().slug(),
                label.text(),
                label.language().value(),
                List.copyOf(names.values()));
    }
}
