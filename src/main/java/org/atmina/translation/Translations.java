package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;

/// Writing a translation: every save appends a revision, none is ever overwritten.
@ApplicationScoped
public class Translations {
    private final TranslationRepository translations;
    private final Desk desk;
    private final Clock clock;

    Translations(TranslationRepository translations, Desk desk, Clock clock) {
        this.translations = translations;
        this.desk = desk;
        this.clock = clock;
    }

    /// What a translator hands in.
    ///
    /// @param baseRevision the revision they had before them; 0 where there was none
    public record Draft(int baseRevision, String text, Origin origin) {}

    /// Appends a revision in the state of a draft. Saving the same wording again changes nothing.
    @Transactional
    public TranslationOutcome save(UUID unitId, LanguageTag language, Draft draft, Reader translator) {
        var unit = desk.unit(unitId, translator);
        if (unit.isEmpty()) {
            return new TranslationOutcome.NoSuchUnit();
        }
        if (unit.get().sourceLanguage().reads(language)) {
            return new TranslationOutcome.SourceLanguage();
        }
        if (!translator.mayTranslateTo(language)) {
            return new TranslationOutcome.LanguageNotYours();
        }
        if (desk.isClosedTo(translator, unit.get())) {
            return new TranslationOutcome.CollectionNotYours();
        }
        translations.lock(unitId);
        return append(unit.get(), language, draft, translator);
    }

    private TranslationOutcome append(TextUnitRecord unit, LanguageTag language, Draft draft, Reader translator) {
        var translation = translations.find(unit.id(), language);
        var latest = translation.flatMap(t -> translations.revision(t, t.latestRevision));
        int current = latest.map(r -> r.key.revision()).orElse(0);
        if (current != draft.baseRevision()) {
            return latest.<TranslationOutcome>map(
                            r -> new TranslationOutcome.Overtaken(r.of(translation.orElseThrow())))
                    .orElseGet(TranslationOutcome.NoSuchRevision::new);
        }
        if (latest.filter(r -> isTheSame(r, unit, draft)).isPresent()) {
            return new TranslationOutcome.Done(latest.get().of(translation.orElseThrow()));
        }
        var grown = translation.orElseGet(() -> begin(unit, language));
        grown.latestRevision = current + 1;
        var revision = revision(grown, unit, draft, translator);
        if (translation.isEmpty()) {
            translations.persist(grown);
        }
        translations.append(revision);
        desk.changed(unit, "translation-saved", translator, revision.of(grown));
        return new TranslationOutcome.Done(revision.of(grown));
    }

    private static boolean isTheSame(RevisionEntity latest, TextUnitRecord unit, Draft draft) {
        return latest.text.equals(draft.text())
                && latest.origin.equals(draft.origin().slug())
                && unit.hashes().covers(latest.sourceHash)
                && !latest.stands(TranslationStatus.REJECTED);
    }

    private static TranslationEntity begin(TextUnitRecord unit, LanguageTag language) {
        var translation = new TranslationEntity();
        translation.id = UUID.randomUUID();
        translation.unit = unit.id();
        translation.language = language.value();
        return translation;
    }

    private RevisionEntity revision(
            TranslationEntity translation, TextUnitRecord unit, Draft draft, Reader translator) {
        var revision = new RevisionEntity();
        revision.key = new RevisionEntity.Key(translation.id, translation.latestRevision);
        revision.text = draft.text();
        revision.status = TranslationStatus.DRAFT.slug();
        revision.origin = draft.origin().slug();
        revision.sourceHash = unit.sourceHash();
        revision.author = translator.actor();
        revision.createdAt = clock.instant();
        return revision;
    }

    /// The latest revision in this language, for those who work on it.
    @Transactional
    public Optional<Revision> latest(UUID unit, LanguageTag language) {
        return translations
                .find(unit, language)
                .flatMap(t -> translations.revision(t, t.latestRevision).map(r -> r.of(t)));
    }

    /// The revision that readers see.
    @Transactional
    public Optional<Revision> approved(UUID unit, LanguageTag language) {
        return translations
                .find(unit, language)
                .filter(t -> t.approvedRevision != null)
                .flatMap(t -> translations.revision(t, t.approvedRevision).map(r -> r.of(t)));
    }

    /// Every revision, the newest first.
    @Transactional
    public List<Revision> history(UUID unit, LanguageTag language) {
        return translations
                .find(unit, language)
                .map(t -> translations.revisions(t).stream().map(r -> r.of(t)).toList())
                .orElse(List.of());
    }
}
