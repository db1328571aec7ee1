package org.atmina.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.atmina.access.Reader;
import org.atmina.catalog.UnitLocks;
import org.atmina.catalog.UnitsInSight;
import org.atmina.catalog.correction.UnitLineage;
import org.atmina.exchange.Judgement.Known;
import org.atmina.language.LanguageTag;
import org.atmina.language.TextInLanguage.Origin;
import org.atmina.translation.Reviews;
import org.atmina.translation.Revision;
import org.atmina.translation.TranslationOutcome;
import org.atmina.translation.Translations;
import org.jspecify.annotations.Nullable;

/// Makes revisions of what came back, each in one transaction with what is remembered of it.
@ApplicationScoped
class UnitTaking {
    private final ExchangedUnits units;
    private final UnitsInSight sight;
    private final UnitLocks locks;
    private final UnitLineage lineage;
    private final Translations translations;
    private final Reviews reviews;
    private final ImportLedger ledger;

    UnitTaking(
            ExchangedUnits units,
            UnitsInSight sight,
            UnitLocks locks,
            UnitLineage lineage,
            Translations translations,
            Reviews reviews,
            ImportLedger ledger) {
        this.units = units;
        this.sight = sight;
        this.locks = locks;
        this.lineage = lineage;
        this.translations = translations;
        this.reviews = reviews;
        this.ledger = ledger;
    }

    /// Who sent a file, and into which language.
    record Sender(Reader translator, LanguageTag to) {}

    /// What would become of these units now; one that would be taken is absent.
    @Transactional
    Map<UUID, UnitResult> judge(List<IncomingUnit> incoming, Sender sender) {
        var ids = incoming.stream().map(IncomingUnit::id).toList();
        var now = units.byId(ids, sender.to());
        var present = units.present(ids);
        var closed = new HashMap<UUID, Boolean>();
        var judged = new HashMap<UUID, UnitResult>();
        for (var in : incoming) {
            var known = known(in, now.get(in.id()), present.contains(in.id()), closed, sender);
            Judgement.of(in, known, sender.to()).ifPresent(result -> judged.put(in.id(), result));
        }
        return judged;
    }

    /// Makes a revision of it, in review, or says why not; and remembers it. Empty where another process, which had
    /// the import before or has it now, has done so.
    @Transactional(TxType.REQUIRES_NEW)
    Optional<UnitResult> take(UUID imported, IncomingUnit in, Sender sender) {
        locks.hold(in.id());
        if (!ledger.known(imported, List.of(in.id())).isEmpty()) {
            return Optional.empty();
        }
        var result =
                Optional.ofNullable(judge(List.of(in), sender).get(in.id())).orElseGet(() -> save(in, sender));
        return result.outcome().isQuiet() || isFirst(imported, result) ? Optional.of(result) : Optional.empty();
    }

    /// A unit that is not in the archive cannot be held, so that two may report it at once: the first counts. A
    /// revision is made of a unit that is held: a second line for it would be a second revision, which is undone.
    private boolean isFirst(UUID imported, UnitResult result) {
        boolean first = ledger.write(imported, result);
        if (!first && result.outcome() == UnitOutcome.TAKEN) {
            throw new IllegalStateException("A unit that was held was taken twice: " + result.unit());
        }
        return first;
    }

    private UnitResult save(IncomingUnit in, Sender sender) {
        var now = units.byId(List.of(in.id()), sender.to()).get(in.id());
        var draft = new Translations.Draft(
                in.memory().base(),
                Wording.clean(in.target()),
                origin(now),
                new Revision.Making(pivot(now), in.memory().note()),
                in.sourceHash());
        var saved = done(translations.save(in.id(), sender.to(), draft, sender.translator()));
        var reviewed = new Reviews.Case(in.id(), sender.to(), saved.revision());
        var submitted = done(reviews.submit(reviewed, sender.translator()));
        return new UnitResult(in.number(), in.id(), UnitOutcome.TAKEN, submitted.revision(), Map.of());
    }

    /// What a person makes of a machine's wording is called so, wherever they made it.
    private static Origin origin(@Nullable ExchangedUnit now) {
        var revision = now == null ? null : now.revision();
        boolean machine =
                revision != null && (revision.origin() == Origin.MACHINE || revision.origin() == Origin.POST_EDITED);
        return machine ? Origin.POST_EDITED : Origin.IMPORTED;
    }

    /// Who goes on with a relay makes a relay through the same language, whatever has become of the text in it.
    private static @Nullable LanguageTag pivot(@Nullable ExchangedUnit now) {
        var revision = now == null ? null : now.revision();
        return revision == null ? null : revision.making().pivotLanguage();
    }

    /// The unit is held and has been judged: nothing else can come of it.
    private static Revision done(TranslationOutcome outcome) {
        if (outcome instanceof TranslationOutcome.Done(Revision revision)) {
            return revision;
        }
        throw new IllegalStateException("A unit that was judged and held was not taken: " + outcome);
    }

    private Known known(
            IncomingUnit in, @Nullable ExchangedUnit now, boolean present, Map<UUID, Boolean> closed, Sender sender) {
        if (now == null || in.isUntouched()) {
            return new Known(now, present, false, "", List.of());
        }
        return new Known(
                now,
                present,
                closed.computeIfAbsent(now.owner(), any -> sight.isClosedTo(sender.translator(), now.unit())),
                baseWording(in, now, sender.to()),
                present ? List.of() : lineage.present(in.id()));
    }

    private String baseWording(IncomingUnit in, ExchangedUnit now, LanguageTag to) {
        int base = in.memory().base();
        if (base == now.base() || base == 0) {
            return base == 0 ? "" : now.wording();
        }
        return translations.history(in.id(), to).stream()
                .filter(revision -> revision.revision() == base)
                .findFirst()
                .map(Revision::text)
                .orElse("");
    }
}
