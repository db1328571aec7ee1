package org.atmina.evaluation;

import java.util.Locale;
import org.atmina.evaluation.AnalyzerReport.OfLanguage;
import org.atmina.evaluation.AnalyzerReport.OfNames;

/// The report for people, in tables that Markdown knows.
public final class AnalyzerReportText {
    private static final double MEBIBYTE = 1 << 20;

    private final AnalyzerReport report;

    public AnalyzerReportText(AnalyzerReport report) {
        this.report = report;
    }

    public String render() {
        return "Terms from " + report.source() + "; " + report.machine().sentence() + ".\n\n"
                + "Retrieval: a dictionary form finds the sentences with any form of it.\n\n" + retrieval() + "\n"
                + "Pairs of forms of one word.\n\n" + pairs() + "\n"
                + "Queries typed without diacritics, through the folded chains.\n\n" + folded() + "\n"
                + names()
                + "Speed on running text, one core, beside the stock analyzer in turn; what a dictionary takes.\n\n"
                + speed() + "\n" + dictionaries();
    }

    private String retrieval() {
        var table = new Columns("", "P", "R", "F1", "all found", "stock P", "stock R", "stock F1", "queries");
        for (OfLanguage each : report.languages()) {
            var ours = each.ours().retrieval();
            var stock = each.stock().retrieval();
            table.row(
                    each.language(),
                    figure(ours.precision()),
                    figure(ours.recall()),
                    figure(ours.f1()),
                    figure(each.ours().fullRecall()),
                    figure(stock.precision()),
                    figure(stock.recall()),
                    figure(stock.f1()),
                    each.ours().queries());
        }
        return table.render();
    }

    private String pairs() {
        var table = new Columns("", "P", "R", "F1", "stock P", "stock R", "stock F1", "missed", "wrong", "pairs");
        for (OfLanguage each : report.languages()) {
            var ours = each.ours().pair();
            var stock = each.stock().pair();
            table.row(
                    each.language(),
                    figure(ours.precision()),
                    figure(ours.recall()),
                    figure(ours.f1()),
                    figure(stock.precision()),
                    figure(stock.recall()),
                    figure(stock.f1()),
                    figure(each.ours().understemming()),
                    figure(each.ours().overstemming()),
                    each.ours().goldPairs());
        }
        return table.render();
    }

    private String folded() {
        var table = new Columns("", "P", "R", "F1", "share of the proper ones");
        for (OfLanguage each : report.languages()) {
            var folded = each.folded();
            table.row(
                    each.language(),
                    figure(folded.precision()),
                    figure(folded.recall()),
                    figure(folded.f1()),
                    figure(each.foldedShare()));
        }
        return table.render();
    }

    private String names() {
        if (report.names().isEmpty()) {
            return "There are no names in this development set.\n\n";
        }
        var table = new Columns("names", "related P", "R", "F1", "surnames P", "R", "F1", "all pairs P", "R", "F1");
        for (OfNames each : report.names()) {
            var scores = each.scores();
            table.row(
                    each.analyzer(),
                    figure(scores.related().precision()),
                    figure(scores.related().recall()),
                    figure(scores.related().f1()),
                    figure(scores.surnames().precision()),
                    figure(scores.surnames().recall()),
                    figure(scores.surnames().f1()),
                    figure(scores.all().precision()),
                    figure(scores.all().recall()),
                    figure(scores.all().f1()));
        }
        return "Names in other spellings.\n\n" + table.render() + "\n";
    }

    private String speed() {
        var table = new Columns("", "words/s", "stock words/s", "ratio", "ready in s", "heap MiB");
        for (OfLanguage each : report.languages()) {
            table.row(
                    each.language(),
                    Math.round(each.speed().words()),
                    Math.round(each.speed().stock()),
                    "%.2f".formatted(each.speed().ratio()),
                    "%.2f".formatted(each.loading().seconds()),
                    "%.1f".formatted(each.loading().heapBytes() / MEBIBYTE));
        }
        return table.render();
    }

    private String dictionaries() {
        var all = report.dictionaries();
        return "All languages: ready in %.1f s one after the other, %.0f MiB of heap; %.0f MiB when all was read.\n"
                .formatted(all.seconds(), all.heapBytes() / MEBIBYTE, all.heapBytesAfter() / MEBIBYTE);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
