package org.atmina.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.atmina.stack.SourceTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Generates texts with translations, loads a throw-away archive with them, and asks it for suggestions.
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description = {
            "Fills a throw-away archive with generated texts that all have an approved translation and measures how long",
            "translators wait for suggestions. Ends with code 1 where one who is alone waits 100 ms or more at the p95."
        })
final class BenchMemoryCommand implements Callable<Integer> {
    private static final int QUICK_TEXTS = 2_000;

    @Option(
            names = "--texts",
            paramLabel = "NUMBER",
            defaultValue = "200000",
            description = "How many paragraphs to remember, 20 an item (default: ${DEFAULT-VALUE}).")
    private int texts;

    @Option(
            names = "--words",
            paramLabel = "NUMBER",
            defaultValue = "100000",
            description = {
                "How many different words they are made of (default: ${DEFAULT-VALUE}). Those of the demonstration",
                "texts are the most frequent ones; with a small number, such as 1, there are none but them."
            })
    private int words;

    @Option(names = "--quick", description = "2,000 texts and short rounds, to see that everything works.")
    private boolean quick;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description =
                    "Where to write the report (default: bench/memory.md in the source tree; nowhere if --quick).")
    private @Nullable Path file;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var tree = SourceTree.find();
        BuildInUse.mark(tree);
        var report = new MemoryBench(tree, quick ? QUICK_TEXTS : texts, words, quick, new Steps(System.err)).run();
        var text = report.render();
        System.out.println(json ? BenchPage.asJson(report) : text);
        new BenchPage(
                        "memory",
                        "Translation memory: how long translators wait",
                        quick ? "--quick" : "--texts %d --words %d".formatted(texts, words))
                .write(tree, file, quick, text);
        return report.isWithinBounds() ? 0 : 1;
    }
}
