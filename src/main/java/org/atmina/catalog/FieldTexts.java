package org.atmina.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;

/// What the catalog must know of translations to show a text by the display rule. The room of translations fulfils it.
public interface FieldTexts {
    /// The translations of each unit that readers may see: approved, or approved once and stale since. A unit without
    /// any may be absent.
    Map<UUID, List<TextInLanguage>> approved(Collection<UUID> units);

    /// How far an item is translated, a line for each language that somebody has begun.
    List<Coverage> coverage(UUID itemId);

    /// How many text units of an item stand where in one language; who is in none of the counts is not begun.
    ///
    /// @param approved readers see it, and it translates the present source
    /// @param stale approved once, of a source that has changed since
    /// @param inProgress draft or in review, and nothing approved yet
    record Coverage(LanguageTag language, int approved, int stale, int inProgress) {}
}
