package org.atmina.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.glossary.RecognisedTerm;
import org.atmina.glossary.TermForms;

/// Looks for the renderings of the terms in the source, in whatever form, and for terms that are not to be used.
final class TermCheck {
    private TermCheck() {}

    static List<Warning> of(Wording target, Known known) {
        var warnings = new ArrayList<Warning>();
        places(known.terms()).forEach((place, terms) -> {
            var renderings = terms.stream()
                    .flatMap(term -> term.renderings().stream())
                    .distinct()
                    .toList();
            if (!renderings.isEmpty() && !TermForms.has(target.text(), target.language(), renderings)) {
                warnings.add(new Warning(
                        WarningKind.TERMS,
                        "term-missing",
                        place,
                        null,
                        Map.of(
                                "term", terms.getFirst().term(),
                                "rendering", renderings.getFirst(),
                                "entry", terms.getFirst().entry().toString())));
            }
        });
        known.deprecated().forEach(term -> warnings.add(deprecated(term)));
        return warnings;
    }

    /// Where several entries have a term, each at its place; any of their renderings will do.
    private static Map<Span, List<RecognisedTerm>> places(List<RecognisedTerm> terms) {
        var places = new LinkedHashMap<Span, List<RecognisedTerm>>();
        terms.forEach(term -> places.computeIfAbsent(new Span(term.start(), term.end()), any -> new ArrayList<>())
                .add(term));
        return places;
    }

    private static Warning deprecated(RecognisedTerm term) {
        var place = new Span(term.start(), term.end());
        return term.renderings().isEmpty()
                ? new Warning(
                        WarningKind.DEPRECATED_TERMS,
                        "term-deprecated",
                        null,
                        place,
                        Map.of("term", term.term(), "entry", term.entry().toString()))
                : new Warning(
                        WarningKind.DEPRECATED_TERMS,
                        "term-to-replace",
                        null,
                        place,
                        Map.of(
                                "term", term.term(),
                                "rendering", term.renderings().getFirst(),
                                "entry", term.entry().toString()));
    }
}
