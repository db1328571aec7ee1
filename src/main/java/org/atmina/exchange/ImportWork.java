package org.atmina.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atmina.exchange.ImportLedger.Claim;
import org.atmina.exchange.IncomingFile.Taking;
import org.atmina.language.LanguageTag;
import org.atmina.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Goes through a file that has been checked and makes revisions of it. What was remembered when an earlier try was
/// cut off is passed over.
final class ImportWork implements Taking {
    private static final int STRETCH = 100;

    private final UnitTaking taking;
    private final ImportLedger ledger;
    private final Claim.Granted claim;
    private final UnitTaking.Sender sender;
    private final List<IncomingUnit> stretch = new ArrayList<>();
    private final Map<UnitOutcome, Long> counts = new EnumMap<>(UnitOutcome.class);
    private long units;

    ImportWork(UnitTaking taking, ImportLedger ledger, Claim.Granted claim, UnitTaking.Sender sender) {
        this.taking = taking;
        this.ledger = ledger;
        this.claim = claim;
        this.sender = sender;
    }

    /// How many units ended in which way in this try.
    Map<UnitOutcome, Long> counts() {
        return counts;
    }

    @Override
    public void languages(@Nullable LanguageTag from, @Nullable LanguageTag to) {
        // They were looked at when the file was checked.
    }

    @Override
    public void unit(IncomingUnit unit) {
        units++;
        stretch.add(unit);
        if (stretch.size() == STRETCH) {
            take();
        }
    }

    /// To be called when the file is at its end.
    void finish() {
        take();
        held(ledger.end(claim, counts, units, sender.translator().actor()));
    }

    private void take() {
        if (stretch.isEmpty()) {
            return;
        }
        held(ledger.renew(claim));
        var judged = taking.judge(stretch, sender);
        // Asked afterwards: what another process takes in between would else seem to have been there before.
        var known =
                ledger.known(claim.id(), stretch.stream().map(IncomingUnit::id).toList());
        stretch.stream()
                .filter(unit -> !known.contains(unit.id()))
                .map(unit -> result(unit, judged.get(unit.id())))
                .flatMap(Optional::stream)
                .forEach(result -> counts.merge(result.outcome(), 1L, Long::sum));
        stretch.clear();
    }

    private void held(boolean held) {
        if (!held) {
            throw new Problem.Conflict(
                            "exchange-import-running",
                            Map.of("import", claim.id().toString()))
                    .asException();
        }
    }

    private Optional<UnitResult> result(IncomingUnit unit, @Nullable UnitResult judged) {
        return judged != null && judged.outcome().isQuiet()
                ? Optional.of(judged)
                : taking.take(claim.id(), unit, sender);
    }
}
