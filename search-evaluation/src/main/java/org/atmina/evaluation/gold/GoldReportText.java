package org.atmina.evaluation.gold;

import java.util.Locale;
import java.util.Map;
import org.atmina.evaluation.Columns;
import org.atmina.evaluation.gold.GoldReport.Figures;

/// The report for people, in tables that Markdown knows.
public final class GoldReportText {
    private final GoldReport report;

    public GoldReportText(GoldReport report) {
        this.report = report;
    }

    public String render() {
        return "%d queries in %d languages.\n\n"
                        .formatted(report.queries().size(), report.byLanguage().size())
                + table("language", report.byLanguage())
                + "\n"
                + table("kind", report.byKind())
                + "\nThe right wording is offered for " + figure(report.offered()) + " of the slips.\n";
    }

    /// Queries whose answers are not all that they could be, for whoever wants to make search better.
    public String weak() {
        var table = new Columns("query", "", "kind", "nDCG@10", "found");
        report.queries().stream()
                .filter(query -> query.figures().ndcg() < 1)
                .forEach(query -> table.row(
                        query.query(),
                        query.language(),
                        query.kind(),
                        figure(query.figures().ndcg()),
                        query.answers().size()));
        return table.render();
    }

    private String table(String part, Map<String, Figures> figures) {
        var table = new Columns(part, "P@5", "nDCG@10", "recall@10", "MRR", "queries");
        figures.forEach((name, each) -> row(table, name, each, count(name)));
        row(table, "all", report.all(), report.queries().size());
        return table.render();
    }

    private long count(String part) {
        return report.queries().stream()
                .filter(query -> query.language().equals(part) || query.kind().equals(part))
                .count();
    }

    private static void row(Columns table, String name, Figures figures, long count) {
        table.row(
                name,
                figure(figures.precision()),
                figure(figures.ndcg()),
                figure(figures.recall()),
                figure(figures.mrr()),
                count);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
