package org.atmina.search.query;

import org.atmina.catalog.EdtfDate;
import org.jspecify.annotations.Nullable;

/// One thing that is asked for: a word, or words in quotation marks.
///
/// @param excluded items with it are left out
/// @param date     what is asked for in the scope `DATE`, and only there
public record Word(
        String text,
        Form form,
        Scope scope,
        boolean excluded,
        @Nullable EdtfDate date) {
    /// How much like the typed word a word must be.
    public enum Form {
        /// The same word in any inflection.
        ANY,
        /// The same words in the same order and spelling, accents included.
        EXACT,
        /// Any word that begins so, accents or not.
        BEGINNING
    }

    /// Where it has to stand.
    public enum Scope {
        ANYWHERE,
        TITLE,
        PERSON,
        PLACE,
        DATE
    }

    static Word of(String text, Form form, Scope scope, boolean excluded) {
        return new Word(text, form, scope, excluded, null);
    }

    public boolean isExact() {
        return form == Form.EXACT;
    }
}
