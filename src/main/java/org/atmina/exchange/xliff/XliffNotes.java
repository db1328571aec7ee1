package org.atmina.exchange.xliff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.atmina.exchange.ExchangedUnit;
import org.atmina.exchange.Owner;
import org.atmina.exchange.UnitContext;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What the archive says to a translator beside the texts: what each one is, and what others said about the last
/// wording.
record XliffNotes(LanguageTag ours) {
    String of(Owner owner) {
        return UnitContext.of(owner, ours);
    }

    /// By category.
    Map<String, String> of(ExchangedUnit unit, int number) {
        var notes = new LinkedHashMap<String, String>();
        notes.put("context", UnitContext.of(unit, number, ours));
        var revision = unit.revision();
        if (revision != null) {
            put(notes, "author", revision.making().note());
            put(notes, "review", revision.review().note());
        }
        return notes;
    }

    private static void put(Map<String, String> notes, String category, @Nullable String said) {
        if (said != null && !said.isBlank()) {
            notes.put(category, said);
        }
    }
}
