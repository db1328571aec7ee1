package org.atmina.cli;

import java.util.List;
import java.util.Locale;

/// How long people wait for their work.
///
/// @param load how many processes wanted a core when it began, on average over a minute; below 0 where nobody knows
record TranslationReport(
        String machine,
        double load,
        int segments,
        double filledIn,
        List<Line> lines,
        List<Fetched> files,
        List<Handed> handed) {
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

    /// A file for translators.
    ///
    /// @param first milliseconds until its first byte
    /// @param whole seconds until its last one
    record Fetched(String asked, long bytes, List<Double> first, List<Double> whole) {
        Fetched {
            first = first.stream().sorted().toList();
            whole = whole.stream().sorted().toList();
        }

        double lastToBegin() {
            return first.getLast();
        }

        double middle() {
            return whole.get(whole.size() / 2);
        }
    }

    /// A file that came back.
    ///
    /// @param unchanged units whose wording is there already
    /// @param taken units that have a new revision now
    record Handed(String asked, int unchanged, int taken, double seconds) {}

    boolean isWithinBounds() {
        return files.stream().allMatch(file -> file.lastToBegin() <= BOUND)
                && lines.stream().allMatch(line -> line.quantile(0.95) <= BOUND);
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
        text.append("\n| file | MB | first byte, ms, worst of 3 | whole, s, middle of 3 |\n|---|--:|--:|--:|\n");
        files.forEach(file -> text.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.1f |%n",
                file.asked(),
                file.bytes() / 1e6,
                file.lastToBegin(),
                file.middle())));
        text.append("\n| what is stale in it, handed in as XLIFF | unchanged | taken | s |\n|---|--:|--:|--:|\n");
        handed.forEach(file -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f |%n",
                file.asked(),
                file.unchanged(),
                file.taken(),
                file.seconds())));
        return text.append("\nA p95, or a first byte, after more than ")
                .append((int) BOUND)
                .append(" ms is one too many: ")
                .append(isWithinBounds() ? "none is." : "there are some.")
                .append('\n')
                .toString();
    }
}
