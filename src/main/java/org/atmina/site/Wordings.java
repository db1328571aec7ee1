package org.atmina.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atmina.catalog.FieldTexts;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.steward.Stewards;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;

/// Chooses the wording of descriptive texts for a reader, many at a time.
@ApplicationScoped
class Wordings {
    private final FieldTexts translations;
    private final Stewards stewards;

    Wordings(FieldTexts translations, Stewards stewards) {
        this.translations = translations;
        this.stewards = stewards;
    }

    /// The wording of each unit; asked for one that was not among them it answers with that one's source.
    Function<TextUnitRecord, Wording> of(Collection<TextUnitRecord> units, ReaderLanguages languages, Words say) {
        var approved =
                translations.approved(units.stream().map(TextUnitRecord::id).collect(Collectors.toSet()));
        var named = stewards.publishing(
                approved.values().stream().flatMap(List::stream).toList());
        return unit -> {
            var wordings = approved.getOrDefault(unit.id(), List.of());
            return Wording.of(DisplayRule.choose(unit.source(), wordings, languages), named, say);
        };
    }
}
