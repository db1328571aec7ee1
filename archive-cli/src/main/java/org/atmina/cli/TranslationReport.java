package org.atmina.cli;

import java.util.List;
import java.util.Locale;

/// How long people wait for their work.
///
/// @param load how many processes wanted a core when it began, on average over a minute; below 0 where nobody knows
record TranslationReport(String machine, double load, int segments, double filledIn, List<Line> lines) {
    private static final double BOUND = 1000;

    /// @param asked what was asked for
    /// @param entries in one answer
    /// @param times in milliseconds, sorted
    record Line(String asked, int entries, List<Double> times) {
        Line {
            times = times.stream().sorted().toList();
        }

        double quantile(double share) {
            return times.get((int) Math.min(times.size() - 1L, Math.round(share * (times.size() - 1))));
        }
    }

    boolean isWithinBounds() {
        return lines.stream().allMatch(line -> line.quantile(0.95) <= BOUND);
    }

    String render() {
        var text = new StringBuilder(machine)
                .append(String.format(Locale.ROOT, "%nLoad when it began: %.1f.%n%n", load))
                .append(String.format(
                        Locale.ROOT,
                        "%d segments x 6 languages in one collection; made in %.0f s. Milliseconds.%n%n",
                        segments,
                        filledIn))
                .append("| asked | entries | p50 | p95 | worst | times |\n|---|--:|--:|--:|--:|--:|\n");
        lines.forEach(line -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %d |%n",
                line.asked(),
                line.entries(),
                line.quantile(0.5),
                line.quantile(0.95),
                line.quantile(1),
                line.times().size())));
        return text.append("\nA p95 above ")
                .append((int) BOUND)
                .append(" ms is one too many: ")
                .append(isWithinBounds() ? "none is." : "there are some.")
                .append('\n')
                .toString();
    }
}
