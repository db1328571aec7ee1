package org.atmina.glossary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.atmina.problem.Problem;

/// What must be right about an entry beyond its single fields. Pure.
final class EntryRules {
    private EntryRules() {}

    /// @param names those of its authority
    static Optional<Problem> fault(EntryForm form, List<Term> names) {
        return Stream.of(terms(form, names), twice(form), ofAuthority(form, names))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Problem> terms(EntryForm form, List<Term> names) {
        return form.terms().isEmpty() && names.isEmpty()
                ? Optional.of(new Problem.Invalid("glossary-without-terms", Map.of()))
                : Optional.empty();
    }

    private static Optional<Problem> twice(EntryForm form) {
        var seen = new HashSet<String>();
        return form.terms().stream()
                .filter(term -> !seen.add(term.language() + "\n" + term.text())
                        || isPreferred(term) && !seen.add(term.language().value()))
                .findFirst()
                .map(term -> new Problem.Invalid("glossary-term-twice", facts(term)));
    }

    /// Which name an authority goes by is said there and nowhere else; the glossary adds wordings to it, and remarks.
    private static Optional<Problem> ofAuthority(EntryForm form, List<Term> names) {
        return form.terms().stream()
                .filter(term -> names.stream().anyMatch(name -> contradicts(term, name)))
                .findFirst()
                .map(term -> new Problem.Invalid("glossary-preferred-of-authority", facts(term)));
    }

    private static boolean contradicts(Term term, Term name) {
        return isPreferred(name)
                && term.language().equals(name.language())
                && isPreferred(term) != term.text().equals(name.text())
                && (isPreferred(term) || term.text().equals(name.text()));
    }

    private static boolean isPreferred(Term term) {
        return term.standing() == TermStanding.PREFERRED;
    }

    private static Map<String, Object> facts(Term term) {
        return Map.of("term", term.text(), "language", term.language().value());
    }
}
