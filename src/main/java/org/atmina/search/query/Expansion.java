package org.atmina.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import org.atmina.catalog.authority.FoldedName;
import org.atmina.catalog.authority.Naming;
import org.atmina.language.TextInLanguage;
import org.atmina.search.index.Fields;

/// The other names of whom a query names, as they are looked for.
public final class Expansion {
    /// Of each authority the preferred names first, then others, no more than these.
    private static final int MOST_NAMES = 24;

    private Expansion() {}

    /// What a passage found so says of its way, such as `authority:a123456789b`.
    static String via(Naming naming) {
        return Paths.of(naming.kind()).slug() + ":" + naming.name().value();
    }

    /// One of each wording that the index can tell apart.
    public static List<TextInLanguage> names(Naming naming) {
        var names = new LinkedHashMap<String, TextInLanguage>();
        naming.names()
                .forEach(
                        name -> names.putIfAbsent(Fields.of(name.language()) + " " + FoldedName.of(name.text()), name));
        return names.values().stream().limit(MOST_NAMES).toList();
    }
}
