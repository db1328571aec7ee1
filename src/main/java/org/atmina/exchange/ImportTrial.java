package org.atmina.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atmina.catalog.Listing;
import org.atmina.exchange.ImportReport.Stretch;
import org.atmina.exchange.IncomingFile.Taking;
import org.atmina.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Goes through a file that has been checked and only says what would become of it.
final class ImportTrial implements Taking {
    private static final int AT_ONCE = 100;

    private final UnitTaking taking;
    private final UnitTaking.Sender sender;
    private final Stretch shown;
    private final List<IncomingUnit> stretch = new ArrayList<>();
    private final List<UnitResult> results = new ArrayList<>();
    private final Map<UnitOutcome, Long> counts = new EnumMap<>(UnitOutcome.class);
    private long matching;

    ImportTrial(UnitTaking taking, UnitTaking.Sender sender, Stretch shown) {
        this.taking = taking;
        this.sender = sender;
        this.shown = shown;
    }

    @Override
    public void languages(@Nullable LanguageTag from, @Nullable LanguageTag to) {
        // They were looked at when the file was checked.
    }

    @Override
    public void unit(IncomingUnit unit) {
        stretch.add(unit);
        if (stretch.size() == AT_ONCE) {
            finish();
        }
    }

    /// To be called when the file is at its end.
    void finish() {
        var judged = taking.judge(stretch, sender);
        for (var unit : stretch) {
            note(judged.getOrDefault(
                    unit.id(), new UnitResult(unit.number(), unit.id(), UnitOutcome.TAKEN, null, Map.of())));
        }
        stretch.clear();
    }

    private void note(UnitResult result) {
        counts.merge(result.outcome(), 1L, Long::sum);
        var wanted = shown.outcome();
        if (result.outcome().isQuiet() || wanted != null && wanted != result.outcome()) {
            return;
        }
        long from = (long) (shown.page() - 1) * shown.size();
        if (matching >= from && matching < from + shown.size()) {
            results.add(result);
        }
        matching++;
    }

    ImportReport report(ImportReport.Heading heading) {
        return new ImportReport(heading, counts, new Listing<>(matching, shown.page(), shown.size(), results));
    }
}
