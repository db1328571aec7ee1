package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.catalog.FieldTexts;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage;

/// What readers may see of translations, for the catalog and everybody who shows texts.
@ApplicationScoped
class ApprovedTexts implements FieldTexts {
    private final TranslationRepository translations;
    private final ShownRevisions shown;

    ApprovedTexts(TranslationRepository translations, ShownRevisions shown) {
        this.translations = translations;
        this.shown = shown;
    }

    @Override
    @Transactional
    public Map<UUID, List<TextInLanguage>> approved(Collection<UUID> asked) {
        var approved =
                shown.of(asked).stream().map(WordingRule.Chosen::revision).toList();
        var hashes = translations.sourceHashes(
                approved.stream().map(Revision::unit).distinct().toList());
        return approved.stream()
                .collect(Collectors.groupingBy(
                        Revision::unit,
                        Collectors.mapping(
                                revision -> revision.wording(Objects.requireNonNull(hashes.get(revision.unit()))),
                                Collectors.toList())));
    }

    @Override
    @Transactional
    public List<Coverage> coverage(UUID itemId) {
        return translations.coverage(itemId).stream()
                .map(row -> new Coverage(LanguageTag.of((String) row[0]), count(row[1]), count(row[2]), count(row[3])))
                .toList();
    }

    private static int count(Object counted) {
        return ((Number) counted).intValue();
    }
}
