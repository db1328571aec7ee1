package org.atmina.glossary;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.atmina.language.LanguageTag;

/// An approved entry as the memory holds it.
///
/// @param terms its own and the names of its authority, by language, the preferred one first
record KnownEntry(UUID id, List<Term> terms) {
    KnownEntry {
        terms = List.copyOf(terms);
    }

    /// What it may be called in a language, the preferred term first.
    List<String> renderings(LanguageTag language) {
        return in(language)
                .filter(term -> term.standing() != TermStanding.DEPRECATED)
                .map(Term::text)
                .toList();
    }

    private Stream<Term> in(LanguageTag language) {
        return terms.stream().filter(term -> term.language().reads(language));
    }
}
