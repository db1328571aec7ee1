package org.atmina.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.atmina.exchange.IncomingUnit.Flaw;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Whether what came back may become a revision, and if not, why. Pure: it is given all that stands in the archive.
final class Judgement {
    private static final int LONGEST = 100_000;

    private Judgement() {}

    /// What the archive knows of a unit.
    ///
    /// @param now null where it knows nothing
    /// @param present whether it is in a present text or description
    /// @param closed whether the person's work is limited to other collections
    /// @param baseWording the wording that the translator began with
    /// @param successors what became of it, where it is not present any more
    record Known(
            @Nullable ExchangedUnit now, boolean present, boolean closed, String baseWording, List<UUID> successors) {}

    /// Empty where it may be taken.
    static Optional<UnitResult> of(IncomingUnit in, Known known, LanguageTag to) {
        if (in.isUntouched()) {
            return result(in, UnitOutcome.UNTOUCHED, known);
        }
        var now = known.now();
        if (now == null) {
            return result(in, UnitOutcome.GONE, known);
        }
        if (in.memory().flaw() != null) {
            return result(in, ofFlaw(in.memory().flaw()), known);
        }
        boolean same = Wording.same(in.target(), known.baseWording()) || Wording.same(in.target(), now.wording());
        if (same) {
            return result(in, UnitOutcome.UNCHANGED, known);
        }
        return obstacle(in, known, now, to).flatMap(outcome -> result(in, outcome, known));
    }

    private static Optional<UnitOutcome> obstacle(IncomingUnit in, Known known, ExchangedUnit now, LanguageTag to) {
        if (!known.present()) {
            return Optional.of(UnitOutcome.GONE);
        }
        if (known.closed()) {
            return Optional.of(UnitOutcome.CLOSED);
        }
        if (now.unit().sourceLanguage().reads(to)) {
            return Optional.of(UnitOutcome.SOURCE_LANGUAGE);
        }
        if (in.target().length() > LONGEST) {
            return Optional.of(UnitOutcome.TOO_LONG);
        }
        if (!now.unit().hashes().covers(in.sourceHash())) {
            return Optional.of(UnitOutcome.SOURCE_CHANGED);
        }
        return now.base() == in.memory().base() ? Optional.empty() : Optional.of(UnitOutcome.OVERTAKEN);
    }

    private static UnitOutcome ofFlaw(Flaw flaw) {
        return switch (flaw) {
            case INCOMPLETE -> UnitOutcome.INCOMPLETE;
            case MARKUP -> UnitOutcome.MARKUP;
            case NOT_TEXT -> UnitOutcome.NOT_TEXT;
        };
    }

    private static Optional<UnitResult> result(IncomingUnit in, UnitOutcome outcome, Known known) {
        var now = known.now();
        var revision = now == null || now.base() == 0 ? null : now.base();
        return Optional.of(new UnitResult(in.number(), in.id(), outcome, revision, facts(in, outcome, known)));
    }

    private static Map<String, Object> facts(IncomingUnit in, UnitOutcome outcome, Known known) {
        var facts = new TreeMap<String, Object>();
        if (!outcome.isQuiet()) {
            facts.put("yours", shortened(in.target()));
        }
        if (outcome == UnitOutcome.SOURCE_CHANGED || outcome == UnitOutcome.GONE) {
            facts.put("sourceThen", Wording.clean(in.source()));
        }
        if (outcome == UnitOutcome.GONE && !known.successors().isEmpty()) {
            facts.put(
                    "successors",
                    known.successors().stream().map(UUID::toString).toList());
        }
        var now = known.now();
        if (now != null && outcome == UnitOutcome.SOURCE_CHANGED) {
            facts.put("sourceNow", now.unit().sourceText());
        }
        var revision = now == null ? null : now.revision();
        if (revision != null && (outcome == UnitOutcome.SOURCE_CHANGED || outcome == UnitOutcome.OVERTAKEN)) {
            facts.put("theirs", revision.text());
            facts.put("author", revision.review().author());
        }
        if (outcome == UnitOutcome.OVERTAKEN) {
            facts.put("base", known.baseWording());
        }
        return facts;
    }

    /// A wording that is far too long is not kept a second time.
    private static String shortened(String wording) {
        var clean = Wording.clean(wording);
        return clean.length() > LONGEST ? clean.substring(0, clean.offsetByCodePoints(0, 1000)) + " ..." : clean;
    }
}
