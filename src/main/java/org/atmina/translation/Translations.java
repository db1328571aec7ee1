package org.atmina.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.atmina.access.Reader;
import org.atmina.catalog.TextRole;
import org.atmina.catalog.TextUnitRecord;
import org.atmina.catalog.UnitLocks;
import org.atmina.catalog.correction.Sources;
import org.atmina.catalog.steward.Steward;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.language.diff.WordMerge;
import org.jspecify.annotations.Nullable;

/// Writing a translation: every save appends a revision, none is ever overwritten.
@ApplicationScoped
public class Translations {
    private final TranslationRepository translations;
    private final UnitLocks locks;
    private final Sources sources;
    private final Desk desk;
    private final Clock clock;

    Translations(TranslationRepository translations, UnitLocks locks, Sources sources, Desk desk, Clock clock) {
        this.translations = translations;
        this.locks = locks;
        this.sources = sources;
        this.desk = desk;
        this.clock = clock;
    }

    /// What a translator hands in.
    ///
    /// @param baseRevision the revision they had before them; 0 where there was none
    /// @param origin null where it follows from what it was made of
    /// @param making what is said about how it was made
    /// @param sourceHash names the source wording that was on the screen; null for the present one
    public record Draft(
            int baseRevision,
            String text,
            @Nullable Origin origin,
            Revision.Making making,
            @Nullable String sourceHash) {
        public Draft(int baseRevision, String text, Origin origin) {
            this(baseRevision, text, origin, Revision.Making.PLAIN, null);
        }
    }

    /// Where a translation stands.
    ///
    /// @param steward slug of whose it is; empty for the archive's own
    public record Place(UUID unit, LanguageTag language, String steward) {
        public static Place ofArchive(UUID unit, LanguageTag language) {
            return new Place(unit, language, Steward.ARCHIVE);
        }
    }

    /// Saves the archive's own translation, see [#save(Place, Draft, Reader)].
    @Transactional
    public TranslationOutcome save(UUID unitId, LanguageTag language, Draft draft, Reader translator) {
        return save(Place.ofArchive(unitId, language), draft, translator);
    }

    /// Appends a revision in the state of a draft. Saving the same wording again changes nothing.
    @Transactional
    public TranslationOutcome save(Place place, Draft draft, Reader translator) {
        locks.hold(place.unit());
        var unit = desk.unit(place.unit(), translator);
        if (unit.isEmpty()) {
            return new TranslationOutcome.NoSuchUnit();
        }
        if (unit.get().sourceLanguage().reads(place.language())) {
            return new TranslationOutcome.SourceLanguage();
        }
        return desk.closed(unit.get(), place.steward(), translator, translator.mayTranslateTo(place.language()))
                .or(() -> fault(unit.get(), place, draft))
                .orElseGet(() -> append(unit.get(), place, draft, translator));
    }

    private Optional<TranslationOutcome> fault(TextUnitRecord unit, Place place, Draft draft) {
        var pivot = draft.making().pivotLanguage();
        if (pivot != null && !isPivot(place, pivot)) {
            return Optional.of(new TranslationOutcome.NoSuchPivot(pivot));
        }
        var hash = draft.sourceHash();
        if (hash != null
                && !unit.hashes().covers(hash)
                && sources.byHash(unit.id(), hash).isEmpty()) {
            return Optional.of(new TranslationOutcome.NoSuchWording(hash));
        }
        return Optional.empty();
    }

    /// What is made of a relay stays a relay; only who begins one needs an approved text to read.
    private boolean isPivot(Place place, LanguageTag pivot) {
        return !pivot.reads(place.language())
                && (approved(place.unit(), pivot).isPresent()
                        || latest(place)
                                .filter(r -> pivot.equals(r.making().pivotLanguage()))
                                .isPresent());
    }

    private TranslationOutcome append(TextUnitRecord unit, Place place, Draft asked, Reader translator) {
        var translation = translations.find(unit.id(), place.language(), place.steward());
        var latest = translation.flatMap(t -> translations.revision(t, t.latestRevision));
        int current = latest.map(r -> r.key.revision()).orElse(0);
        if (current != asked.baseRevision()
                && latest.filter(r -> isTheSame(r, unit, asked, translator)).isEmpty()) {
            return overtaken(translation, latest, asked);
        }
        var origin = origin(asked, latest);
        if (origin.isEmpty()) {
            return new TranslationOutcome.NothingToEdit();
        }
        if (unit.role() == TextRole.CONTEXT_NOTE && origin.get().isOfMachine()) {
            return new TranslationOutcome.PeopleOnly();
        }
        if (latest.filter(r -> isTheSame(r, unit, asked, translator) || repeats(r, unit, asked, origin.get()))
                .isPresent()) {
            return new TranslationOutcome.Done(latest.get().of(translation.orElseThrow()));
        }
        var grown = translation.orElseGet(() -> begin(place));
        grown.latestRevision = current + 1;
        var revision = revision(grown, unit, asked, translator);
        revision.origin = origin.get().slug();
        if (translation.isEmpty()) {
            translations.persist(grown);
        }
        translations.append(revision);
        desk.changed(unit, "translation-saved", translator, revision.of(grown));
        return new TranslationOutcome.Done(revision.of(grown));
    }

    private TranslationOutcome overtaken(
            Optional<TranslationEntity> translation, Optional<RevisionEntity> latest, Draft asked) {
        if (translation.isEmpty() || latest.isEmpty()) {
            return new TranslationOutcome.NoSuchRevision();
        }
        var base = asked.baseRevision() == 0
                ? ""
                : translations
                        .revision(translation.get(), asked.baseRevision())
                        .map(revision -> revision.text)
                        .orElse("");
        return new TranslationOutcome.Overtaken(
                latest.get().of(translation.get()), WordMerge.of(base, asked.text(), latest.get().text));
    }

    /// What it is called. What a person makes of a machine's wording is post-edited, also where they
    /// change nothing; nothing else is. Empty where somebody calls it so and there is no machine's
    /// wording under it.
    private static Optional<Origin> origin(Draft asked, Optional<RevisionEntity> latest) {
        var under = latest.map(revision -> Origin.of(revision.origin)).orElse(Origin.SOURCE);
        boolean machine = under == Origin.MACHINE || under == Origin.POST_EDITED;
        if (asked.origin() == Origin.POST_EDITED) {
            return machine ? Optional.of(Origin.POST_EDITED) : Optional.empty();
        }
        boolean unchanged =
                latest.filter(revision -> revision.text.equals(asked.text())).isPresent();
        if (asked.origin() == null || asked.origin() == Origin.HUMAN) {
            boolean edited = machine && (asked.origin() == null || unchanged);
            return Optional.of(edited ? Origin.POST_EDITED : Origin.HUMAN);
        }
        return Optional.of(asked.origin());
    }

    /// Whether this is what the translator saved last: they did not get the answer, and ask again.
    private static boolean isTheSame(RevisionEntity latest, TextUnitRecord unit, Draft draft, Reader translator) {
        boolean asked =
                draft.origin() == null || latest.origin.equals(draft.origin().slug());
        return asked
                && latest.author.equals(translator.actor())
                && latest.key.revision() == draft.baseRevision() + 1
                && latest.stands(TranslationStatus.DRAFT)
                && repeats(latest, unit, draft, Origin.of(latest.origin));
    }

    private static boolean repeats(RevisionEntity latest, TextUnitRecord unit, Draft draft, Origin origin) {
        var hash = draft.sourceHash();
        boolean ofSameSource = hash == null || unit.hashes().covers(hash)
                ? unit.hashes().covers(latest.sourceHash)
                : hash.equals(latest.sourceHash);
        return latest.text.equals(draft.text())
                && latest.origin.equals(origin.slug())
                && latest.saysOfItsMaking(draft.making())
                && ofSameSource
                && !latest.stands(TranslationStatus.REJECTED);
    }

    private static TranslationEntity begin(Place place) {
        var translation = new TranslationEntity();
        translation.id = UUID.randomUUID();
        translation.unit = place.unit();
        translation.language = place.language().value();
        translation.steward = place.steward();
        return translation;
    }

    private RevisionEntity revision(
            TranslationEntity translation, TextUnitRecord unit, Draft draft, Reader translator) {
        var revision = new RevisionEntity();
        revision.key = new RevisionEntity.Key(translation.id, translation.latestRevision);
        revision.text = draft.text();
        revision.status = TranslationStatus.DRAFT.slug();
        var pivot = draft.making().pivotLanguage();
        revision.pivotLanguage = pivot == null ? null : pivot.value();
        revision.note = draft.making().note();
        revision.sourceHash = draft.sourceHash() == null ? unit.sourceHash() : draft.sourceHash();
        revision.author = translator.actor();
        revision.createdAt = clock.instant();
        return revision;
    }

    /// Says of an approved translation whose source has changed that it is right as it is: the same
    /// wording becomes a revision of the present source, in review at once, for a second person to
    /// approve.
    @Transactional
    public TranslationOutcome reaffirm(Reviews.Case of, @Nullable String note, Reader translator) {
        locks.hold(of.unit());
        var unit = desk.unit(of.unit(), translator);
        if (unit.isEmpty()) {
            return new TranslationOutcome.NoSuchUnit();
        }
        var closed = desk.closed(unit.get(), of.steward(), translator, translator.mayTranslateTo(of.language()));
        if (closed.isPresent()) {
            return closed.get();
        }
        var translation = translations.find(of.unit(), of.language(), of.steward());
        var latest = translation.flatMap(t -> translations.revision(t, t.latestRevision));
        if (translation.isEmpty() || latest.isEmpty()) {
            return new TranslationOutcome.NoSuchRevision();
        }
        if (latest.get().key.revision() != of.revision()) {
            return translations
                    .revision(translation.get(), of.revision())
                    .map(meant -> translations.overtaken(translation.get(), meant))
                    .orElseGet(TranslationOutcome.NoSuchRevision::new);
        }
        boolean stale = latest.get().stands(TranslationStatus.APPROVED)
                && !unit.get().hashes().covers(latest.get().sourceHash);
        return stale
                ? reaffirm(unit.get(), translation.get(), latest.get(), note, translator)
                : new TranslationOutcome.NothingToReaffirm();
    }

    private TranslationOutcome reaffirm(
            TextUnitRecord unit,
            TranslationEntity translation,
            RevisionEntity stale,
            @Nullable String note,
            Reader translator) {
        translation.latestRevision++;
        var pivot = stale.pivotLanguage == null ? null : LanguageTag.of(stale.pivotLanguage);
        var draft = new Draft(
                stale.key.revision(), stale.text, Origin.of(stale.origin), new Revision.Making(pivot, note), null);
        var revision = revision(translation, unit, draft, translator);
        revision.origin = stale.origin;
        revision.status = TranslationStatus.IN_REVIEW.slug();
        revision.submittedAt = clock.instant();
        translations.append(revision);
        desk.changed(unit, "translation-reaffirmed", translator, revision.of(translation));
        return new TranslationOutcome.Done(revision.of(translation));
    }

    /// The latest revision in this language, for those who work on it.
    @Transactional
    public Optional<Revision> latest(UUID unit, LanguageTag language) {
        return latest(Place.ofArchive(unit, language));
    }

    /// The latest revision in this language of each of these units that has one.
    @Transactional
    public Map<UUID, Revision> latest(Collection<UUID> units, LanguageTag language) {
        return translations.latest(units, language).stream()
                .collect(Collectors.toMap(Revision::unit, revision -> revision));
    }

    /// The latest revision of a steward's translation, for those who work on it.
    @Transactional
    public Optional<Revision> latest(Place place) {
        return find(place)
                .flatMap(t -> translations.revision(t, t.latestRevision).map(r -> r.of(t)));
    }

    /// The archive's own revision that readers see.
    @Transactional
    public Optional<Revision> approved(UUID unit, LanguageTag language) {
        return approved(Place.ofArchive(unit, language));
    }

    @Transactional
    Optional<Revision> approved(Place place) {
        return find(place)
                .filter(t -> t.approvedRevision != null)
                .flatMap(t -> translations.revision(t, t.approvedRevision).map(r -> r.of(t)));
    }

    /// Every revision of the archive's own translation, the newest first.
    @Transactional
    public List<Revision> history(UUID unit, LanguageTag language) {
        return history(Place.ofArchive(unit, language));
    }

    @Transactional
    List<Revision> history(Place place) {
        return find(place)
                .map(t -> translations.revisions(t).stream().map(r -> r.of(t)).toList())
                .orElse(List.of());
    }

    private Optional<TranslationEntity> find(Place place) {
        return translations.find(place.unit(), place.language(), place.steward());
    }
}
