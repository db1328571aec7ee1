package org.atmina.evaluation.bench;

import java.util.List;
import java.util.Locale;
import org.atmina.evaluation.Columns;
import org.atmina.evaluation.Machine;

/// How long translators wait for suggestions.
///
/// @param units    remembered texts
/// @param words    how many different words they have
/// @param fill     seconds that it took to put them into the catalog and the memory
/// @param table    bytes of the memory
/// @param indices  bytes of its indices
/// @param sketches bytes of what is compared first, with its indices
public record MemoryReport(
        Machine machine,
        long units,
        long words,
        double fill,
        long table,
        long indices,
        long sketches,
        List<Round> rounds) {
    private static final double BOUND = 100;
    private static final int MEBIBYTE = 1 << 20;

    public MemoryReport {
        rounds = List.copyOf(rounds);
    }

    /// @param readers how many asked at once
    /// @param score the least that was to be shown
    public record Round(int readers, int score, Waits waits, int failed, List<OfKind> kinds) {
        public Round {
            kinds = List.copyOf(kinds);
        }
    }

    /// @param suggestions how many an answer had on the average
    public record OfKind(String kind, Waits waits, double suggestions) {}

    /// Whether a translator who is alone waits less than a tenth of a second, nineteen times of twenty.
    public boolean isWithinBounds() {
        return rounds.stream().allMatch(round -> round.failed() == 0)
                && rounds.getFirst().waits().p95() < BOUND;
    }

    /// As a page.
    public String render() {
        var facts = new Columns("memory", "")
                .row("texts", units)
                .row("different words", words)
                .row("put in, s", number(fill))
                .row("table, MiB", table / MEBIBYTE)
                .row("indices, MiB", indices / MEBIBYTE)
                .row("sketches, MiB", sketches / MEBIBYTE);
        var all = new Columns("translators", "least score", "p50", "p95", "p99", "answers", "failed");
        rounds.forEach(round -> all.row(
                round.readers(),
                round.score(),
                number(round.waits().p50()),
                number(round.waits().p95()),
                number(round.waits().p99()),
                round.waits().count(),
                round.failed()));
        var kinds = new Columns("asked for", "p50", "p95", "p99", "answers", "suggestions");
        rounds.getFirst()
                .kinds()
                .forEach(kind -> kinds.row(
                        kind.kind(),
                        number(kind.waits().p50()),
                        number(kind.waits().p95()),
                        number(kind.waits().p99()),
                        kind.waits().count(),
                        number(kind.suggestions())));
        return machine.sentence() + ".\n\n" + facts.render()
                + "\nAll questions together, milliseconds; a translator who is alone is to wait less than 100 ms"
                + " nineteen times of twenty (the first line): " + (isWithinBounds() ? "yes" : "no") + ".\n\n"
                + all.render()
                + "\nBy question, one translator.\n\n" + kinds.render();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
