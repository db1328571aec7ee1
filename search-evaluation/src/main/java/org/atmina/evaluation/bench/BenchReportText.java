package org.atmina.evaluation.bench;

import java.util.Locale;
import org.atmina.evaluation.Columns;
import org.atmina.evaluation.bench.BenchReport.OfKind;
import org.atmina.evaluation.bench.BenchReport.Round;

/// The report for people, in tables that Markdown knows.
public final class BenchReportText {
    private static final double MEBIBYTE = 1 << 20;

    private final BenchReport report;

    public BenchReportText(BenchReport report) {
        this.report = report;
    }

    public String render() {
        return report.machine().sentence() + ".\n\n" + indexing() + "\n"
                + "All questions together, milliseconds; *direct* is Elasticsearch asked with the same requests, in turn.\n\n"
                + rounds() + "\n"
                + "By question, one reader.\n\n" + kinds() + "\n" + rebuild() + "\n" + client();
    }

    private String indexing() {
        var corpus = report.corpus();
        return new Columns("corpus and index", "")
                .row("items", corpus.items())
                .row("passages", corpus.passages())
                .row("text, MiB", number(corpus.bytes() / MEBIBYTE))
                .row("built in, s", number(report.indexing().seconds()))
                .row("passages a second", number(report.passagesPerSecond()))
                .row("index, MiB", number(report.indexing().indexBytes() / MEBIBYTE))
                .row("index bytes for a byte of text", number(report.indexBytesPerSourceByte()))
                .render();
    }

    private String rounds() {
        var table = new Columns(
                "readers",
                "API p50",
                "p95",
                "p99",
                "direct p50",
                "p95",
                "p99",
                "p95 ratio",
                "searches",
                "failed",
                "within bounds");
        for (Round round : report.rounds()) {
            table.row(
                    round.readers(),
                    number(round.api().p50()),
                    number(round.api().p95()),
                    number(round.api().p99()),
                    number(round.direct().p50()),
                    number(round.direct().p95()),
                    number(round.direct().p99()),
                    "%.2f".formatted(round.api().p95() / round.direct().p95()),
                    round.api().count(),
                    round.failed(),
                    round.isWithinBounds() ? "yes" : "no");
        }
        return table.render();
    }

    private String kinds() {
        var table = new Columns("question", "API p50", "p95", "direct p50", "p95", "searches");
        for (OfKind kind : report.rounds().getFirst().kinds()) {
            table.row(
                    kind.kind(),
                    number(kind.api().p50()),
                    number(kind.api().p95()),
                    number(kind.direct().p50()),
                    number(kind.direct().p95()),
                    kind.api().count());
        }
        return table.render();
    }

    private String rebuild() {
        var searching = report.rebuild().searching();
        return "While the index was rebuilt (%.0f s) %d searches were made: %d failed, %d were empty, p95 %s ms.\n"
                .formatted(
                        report.rebuild().seconds(),
                        searching.waits().count(),
                        searching.failed(),
                        searching.empty(),
                        number(searching.waits().p95()));
    }

    private String client() {
        return "The client itself: p50 %s ms, p95 %s ms for an answer without work, at as many readers as the last row.\n"
                .formatted(number(report.client().p50()), number(report.client().p95()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
