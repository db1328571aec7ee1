package org.atmina.glossary.tbx;

import java.util.List;
import java.util.Map;
import org.atmina.glossary.EntryKind;
import org.atmina.glossary.PartOfSpeech;
import org.atmina.glossary.TermStanding;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// What a file says about a concept. What it does not say is null.
///
/// @param name by which the file knows it
/// @param authority a key or a public identifier
record TbxEntry(
        String name,
        @Nullable EntryKind kind,
        @Nullable String subject,
        @Nullable String authority,
        List<Wording> wordings,
        Map<LanguageTag, String> notes) {
    TbxEntry {
        wordings = List.copyOf(wordings);
        notes = Map.copyOf(notes);
    }

    record Wording(
            String text,
            LanguageTag language,
            @Nullable TermStanding standing,
            @Nullable PartOfSpeech partOfSpeech,
            @Nullable String grammar) {}
}
