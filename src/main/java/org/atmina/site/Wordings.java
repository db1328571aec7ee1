package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atmina.catalog.FieldTexts;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;
import org.atmina.language.TextInLanguage;

/// Chooses the wording of descriptive texts for a reader, many at a time.
@ApplicationScoped
class Wordings {
    private final FieldTexts translations;

    Wordings(FieldTexts translations) {
        this.translations = translations;
    }

    /// The wording of each unit; asked for one that was not among them it answers with that one's source.
    Function<TextUnitRecord, Wording> of(Collection<TextUnitRecord> units, ReaderLanguages languages, Words say) {
        var approved =
                translations.approved(units.stream().map(TextUnitRecord::id).collect(Collectors.toSet()));
        return unit -> choose(unit, approved, languages, say);
    }

    private static Wording choose(
            TextUnitRecord unit, Map<UUID, List<TextInLanguage>> approved, ReaderLanguages languages, Words say) {
        return Wording.of(
                DisplayRule.choose(unit.source(), approved.getOrDefault(unit.id(), List.of()), languages), say);
    }
}
