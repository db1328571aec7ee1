package org.atmina.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.language.DisplayRule;
import org.atmina.language.ReaderLanguages;

/// Applies the display rule to descriptive texts, many at once.
@ApplicationScoped
public class ShownTexts {
    private final FieldTexts translations;

    ShownTexts(FieldTexts translations) {
        this.translations = translations;
    }

    /// What a reader of these languages gets of each unit, by its id.
    public Map<UUID, ShownText> of(Collection<TextUnitRecord> units, ReaderLanguages languages) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var translated =
                translations.approved(units.stream().map(TextUnitRecord::id).collect(Collectors.toUnmodifiableSet()));
        return units.stream().distinct().collect(Collectors.toUnmodifiableMap(TextUnitRecord::id, unit -> {
            var chosen = DisplayRule.choose(unit.source(), translated.getOrDefault(unit.id(), List.of()), languages);
            return ShownText.of(unit.id(), chosen, languages.ofInterface());
        }));
    }

    public ShownText of(TextUnitRecord unit, ReaderLanguages languages) {
        return of(List.of(unit), languages).values().iterator().next();
    }
}
