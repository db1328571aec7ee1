package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.language.LanguageTag;

/// The one approved revision of each text unit and language that readers get, and what other stewards publish beside
/// it.
@ApplicationScoped
@Transactional
class ShownRevisions {
    private final TranslationRepository translations;
    private final WordingChoices choices;

    ShownRevisions(TranslationRepository translations, WordingChoices choices) {
        this.translations = translations;
        this.choices = choices;
    }

    private record Place(UUID unit, LanguageTag language) {}

    /// In the order of units and languages. Where nobody but the archive has translated, this is one statement.
    List<WordingRule.Chosen> of(Collection<UUID> units) {
        var all = new LinkedHashMap<Place, List<Revision>>();
        translations
                .approvedOfAll(units)
                .forEach(each -> all.computeIfAbsent(
                                new Place(each.unit(), each.language()), any -> new java.util.ArrayList<>())
                        .add(each));
        var contested = all.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey().unit())
                .collect(Collectors.toUnmodifiableSet());
        var decided = choices.inForce(contested);
        var since = translations.firstApproved(contested);
        return all.entrySet().stream()
                .map(entry -> choose(entry.getKey(), entry.getValue(), decided, since))
                .toList();
    }

    private static WordingRule.Chosen choose(
            Place place,
            List<Revision> revisions,
            Map<UUID, List<WordingRule.Choice>> decided,
            Map<TranslationRepository.Row, java.time.Instant> since) {
        if (revisions.size() == 1) {
            return WordingRule.Chosen.only(revisions.getFirst());
        }
        var candidates = revisions.stream()
                .map(each -> new WordingRule.Candidate(
                        each,
                        since.getOrDefault(
                                new TranslationRepository.Row(each.unit(), each.language(), each.steward()),
                                each.review().createdAt())))
                .toList();
        return WordingRule.of(candidates, decided.getOrDefault(place.unit(), List.of()));
    }
}
