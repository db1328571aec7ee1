package org.atmina.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atmina.language.LanguageTag;

/// All approved entries, with a table of the terms of each language. Never changes. Pure.
final class KnownTerms {
    static final KnownTerms NONE = new KnownTerms(List.of());

    private final Map<LanguageTag, TermTable> tables;

    KnownTerms(Collection<KnownEntry> entries) {
        var wordings = new HashMap<LanguageTag, List<TermTable.Wording>>();
        for (KnownEntry entry : entries) {
            for (Term term : entry.terms()) {
                wordings.computeIfAbsent(term.language().primary(), any -> new ArrayList<>())
                        .add(new TermTable.Wording(entry, term));
            }
        }
        tables = new HashMap<>();
        wordings.forEach((language, of) -> tables.put(language, TermTable.of(language, of)));
    }

    /// As [TermRecognition#in].
    List<RecognisedTerm> in(String text, LanguageTag of, LanguageTag to) {
        return found(text, of).stream()
                .map(each -> new RecognisedTerm(
                        each.start(),
                        each.end(),
                        each.wording().entry().id(),
                        each.wording().term().text(),
                        each.wording().entry().renderings(to)))
                .distinct()
                .toList();
    }

    /// As [TermRecognition#deprecated].
    List<RecognisedTerm> deprecated(String text, LanguageTag of) {
        var found = found(text, of);
        return found.stream()
                .filter(each -> isDeprecated(each)
                        && found.stream().noneMatch(other -> other.start() == each.start() && !isDeprecated(other)))
                .map(each -> new RecognisedTerm(
                        each.start(),
                        each.end(),
                        each.wording().entry().id(),
                        each.wording().term().text(),
                        each.wording().entry().renderings(of)))
                .toList();
    }

    private static boolean isDeprecated(TermTable.Found found) {
        return found.wording().term().standing() == TermStanding.DEPRECATED;
    }

    private List<TermTable.Found> found(String text, LanguageTag language) {
        var table = tables.get(language.primary());
        return table == null ? List.of() : table.in(text);
    }
}
