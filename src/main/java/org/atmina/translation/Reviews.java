package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.UnitLocks;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;
import org.jspecify.annotations.Nullable;

/// The way of a revision through review. Four eyes: nobody judges what they wrote, nor what only repeats
/// it.
@ApplicationScoped
public class Reviews {
    private final TranslationRepository translations;
    private final UnitLocks locks;
    private final Desk desk;
    private final Clock clock;

    Reviews(TranslationRepository translations, UnitLocks locks, Desk desk, Clock clock) {
        this.translations = translations;
        this.locks = locks;
        this.desk = desk;
        this.clock = clock;
    }

    /// Which revision is meant; only the latest one goes on.
    ///
    /// @param steward slug of whose translation it is; empty for the archive's own
    public record Case(UUID unit, LanguageTag language, String steward, int revision) {
        public Case(UUID unit, LanguageTag language, int revision) {
            this(unit, language, Steward.ARCHIVE, revision);
        }
    }

    /// A translator asks for review: draft -> in review.
    @Transactional
    public TranslationOutcome submit(Case of, Reader translator) {
        return take(of, translator, translator.mayTranslateTo(of.language()), (unit, translation, revision) -> {
            if (!revision.stands(TranslationStatus.DRAFT)) {
                return new TranslationOutcome.WrongStatus(TranslationStatus.of(revision.status));
            }
            revision.status = TranslationStatus.IN_REVIEW.slug();
            revision.submittedAt = clock.instant();
            desk.changed(unit, "translation-submitted", translator, revision.of(translation));
            return new TranslationOutcome.Done(revision.of(translation));
        });
    }

    /// Who wrote it takes it back before anybody has judged it: in review -> draft.
    @Transactional
    public TranslationOutcome withdraw(Case of, Reader translator) {
        return take(of, translator, true, (unit, translation, revision) -> {
            if (!revision.author.equals(translator.actor())) {
                return new TranslationOutcome.NotYourTranslation();
            }
            if (!revision.stands(TranslationStatus.IN_REVIEW)) {
                return new TranslationOutcome.WrongStatus(TranslationStatus.of(revision.status));
            }
            revision.status = TranslationStatus.DRAFT.slug();
            revision.submittedAt = null;
            desk.changed(unit, "translation-withdrawn", translator, revision.of(translation));
            return new TranslationOutcome.Done(revision.of(translation));
        });
    }

    /// A second person answers for it: in review -> approved. From then on readers see this revision.
    @Transactional
    public TranslationOutcome approve(Case of, Reader reviewer) {
        return judge(of, reviewer, (unit, translation, revision) -> {
            if (!unit.hashes().covers(revision.sourceHash)) {
                return new TranslationOutcome.SourceChanged();
            }
            if (revision.origin.equals(Origin.MACHINE.slug())) {
                return new TranslationOutcome.MachineText();
            }
            translation.approvedRevision = revision.key.revision();
            return close(unit, translation, revision, TranslationStatus.APPROVED, reviewer, null);
        });
    }

    /// A second person sends it back, saying why: in review -> rejected.
    @Transactional
    public TranslationOutcome reject(Case of, String reason, Reader reviewer) {
        return judge(
                of,
                reviewer,
                (unit, translation, revision) ->
                        close(unit, translation, revision, TranslationStatus.REJECTED, reviewer, reason));
    }

    private TranslationOutcome judge(Case of, Reader reviewer, Step step) {
        return take(of, reviewer, reviewer.mayReview(of.language()), (unit, translation, revision) -> {
            boolean own = revision.author.equals(reviewer.actor())
                    || translations.wrote(translation, revision.text, reviewer.actor());
            if (own) {
                return new TranslationOutcome.OwnTranslation();
            }
            if (!revision.stands(TranslationStatus.IN_REVIEW)) {
                return new TranslationOutcome.WrongStatus(TranslationStatus.of(revision.status));
            }
            return step.go(unit, translation, revision);
        });
    }

    private TranslationOutcome close(
            TextUnitRecord unit,
            TranslationEntity translation,
            RevisionEntity revision,
            TranslationStatus verdict,
            Reader reviewer,
            @Nullable String note) {
        revision.status = verdict.slug();
        revision.reviewer = reviewer.actor();
        revision.reviewedAt = clock.instant();
        revision.reviewNote = note;
        var closed = revision.of(translation);
        desk.changed(unit, "translation-" + verdict.slug(), reviewer, closed);
        return new TranslationOutcome.Done(closed);
    }

    private TranslationOutcome take(Case of, Reader who, boolean ofLanguage, Step step) {
        locks.hold(of.unit());
        var unit = desk.unit(of.unit(), who);
        if (unit.isEmpty()) {
            return new TranslationOutcome.NoSuchUnit();
        }
        var closed = desk.closed(unit.get(), of.steward(), who, ofLanguage);
        if (closed.isPresent()) {
            return closed.get();
        }
        var translation = translations.find(of.unit(), of.language(), of.steward());
        var revision = translation.flatMap(t -> translations.revision(t, of.revision()));
        if (translation.isEmpty() || revision.isEmpty()) {
            return new TranslationOutcome.NoSuchRevision();
        }
        if (translation.get().latestRevision != of.revision()) {
            return translations.overtaken(translation.get(), revision.get());
        }
        return step.go(unit.get(), translation.get(), revision.get());
    }

    private interface Step {
        TranslationOutcome go(TextUnitRecord unit, TranslationEntity translation, RevisionEntity revision);
    }
}
