package org.atmina.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.atmina.stack.SourceTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how fast people find work in a large collection, and its numbers.
@Command(
        name = "translation",
        mixinStandardHelpOptions = true,
        description = {
            "Fills a throw-away archive with one collection of 100,000 segments in six languages, in every state, and",
            "measures work lists, coverage, checks, and files for translators and from them through the API. Ends with code 1",
            "where a p95, or the first byte of a file, takes more than a second."
        })
final class BenchTranslationCommand implements Callable<Integer> {
    private static final int SEGMENTS_OF_AN_ITEM = 200;
    private static final int QUICK_SEGMENTS = 2_000;

    @Option(
            names = "--segments",
            paramLabel = "NUMBER",
            defaultValue = "100000",
            description = "How many segments to generate, 200 an item (default: ${DEFAULT-VALUE}).")
    private int segments;

    @Option(names = "--quick", description = "2,000 segments, to see that everything works.")
    private boolean quick;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description =
                    "Where to write the report (default: bench/translation.md in the source tree; nowhere if --quick).")
    private @Nullable Path file;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var tree = SourceTree.find();
        BuildInUse.mark(tree);
        int items = Math.max(1, (quick ? QUICK_SEGMENTS : segments) / SEGMENTS_OF_AN_ITEM);
        var report = new TranslationBench(tree, items, SEGMENTS_OF_AN_ITEM, new Steps(System.err)).run();
        System.out.println(json ? BenchPage.asJson(report) : report.render());
        new BenchPage(
                        "translation",
                        "Translation: work lists, coverage and files",
                        quick ? "--quick" : "--segments " + segments)
                .write(tree, file, quick, report.render());
        return report.isWithinBounds() ? 0 : 1;
    }
}
