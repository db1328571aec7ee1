package org.atmina.iiif.presentation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.steward.Steward;
import org.atmina.iiif.LanguageMap;
import org.atmina.iiif.presentation.model.Description.Entry;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;

/// Says under the metadata whose the translations are that others than the archive publish. Pure.
final class Publishers {
    private Publishers() {}

    /// By the language into which they translate; no entry where all of it is the archive's own.
    ///
    /// @param first the language of the source, to which a viewer falls back
    static List<Entry> of(Collection<TextInLanguage> wordings, Map<String, Steward> stewards, LanguageTag first) {
        var names = new LinkedHashMap<String, List<String>>();
        for (var wording : wordings) {
            var steward = stewards.get(wording.steward());
            if (steward != null) {
                add(names, wording.language(), steward);
            }
        }
        return names.isEmpty()
                ? List.of()
                : List.of(new Entry(
                        LanguageMap.message(first, "context.wording.label", Map.of()), new LanguageMap(names)));
    }

    private static void add(Map<String, List<String>> names, LanguageTag language, Steward steward) {
        var of = names.computeIfAbsent(LanguageMap.key(language), any -> new ArrayList<>());
        var name = steward.nameIn(language);
        if (!of.contains(name)) {
            of.add(name);
        }
    }
}
