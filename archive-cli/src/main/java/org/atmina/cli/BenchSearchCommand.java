package org.atmina.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.atmina.evaluation.bench.BenchReportText;
import org.atmina.stack.SourceTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Generates a corpus, loads a throw-away archive with it, and measures indexing and searching.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Fills a throw-away archive with generated texts and measures how fast they are indexed and searched,",
            "through the API and, with the same requests, in Elasticsearch itself. Ends with code 1 where the API adds",
            "more than 15 %% or 3 ms to the p95, or where a search fails or finds nothing while the index is rebuilt."
        })
final class BenchSearchCommand implements Callable<Integer> {
    private static final int QUICK_PASSAGES = 2_000;

    @Option(
            names = "--passages",
            paramLabel = "NUMBER",
            defaultValue = "200000",
            description = "How many paragraphs to generate, 20 an item (default: ${DEFAULT-VALUE}).")
    private int passages;

    @Option(
            names = "--quick",
            description = "2,000 passages and short rounds, to see that everything works; no figures to publish.")
    private boolean quick;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description =
                    "Where to write the report (default: bench/search.md in the source tree; nowhere if --quick).")
    private @Nullable Path file;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var tree = SourceTree.find();
        BuildInUse.mark(tree);
        var size = quick ? SearchBench.Size.quick(QUICK_PASSAGES) : SearchBench.Size.full(passages);
        var report = new SearchBench(tree, size, new Steps(System.err)).run();
        var text = new BenchReportText(report).render();
        System.out.println(json ? BenchPage.asJson(report) : text);
        new BenchPage("search", "Search: speed and scale", quick ? "--quick" : "--passages " + passages)
                .write(tree, file, quick, text);
        return report.isWithinBounds() ? 0 : 1;
    }
}
