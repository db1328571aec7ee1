package org.atmina.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.atmina.cli.images.Neighbours;
import org.atmina.stack.SourceTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how fast images are served, beside nginx with static files and iipsrv, in one interleaved run.
@Command(
        name = "images",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a scan of 6000 x 8000 pixels into a throw-away archive and measures tiles, sizes, crops and info.json,",
            "in turns with nginx (all pieces cut beforehand) and iipsrv, on the loopback address."
        })
final class BenchImagesCommand implements Callable<Integer> {
    @Option(names = "--quick", description = "Rounds of one second, to see that everything works.")
    private boolean quick;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description =
                    "Where to write the report (default: bench/images.md in the source tree; nowhere if --quick).")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        var missing = Neighbours.missing();
        if (!missing.isEmpty()) {
            throw new CommandFailed("Not installed: " + String.join(" ", missing) + ".");
        }
        var tree = SourceTree.find();
        BuildInUse.mark(tree);
        var text = new ImageBench(tree, quick, new Steps(System.err)).run().render();
        System.out.println(text);
        new BenchPage("images", "Images: speed beside a static file", quick ? "--quick" : "")
                .write(tree, file, quick, text);
        return 0;
    }
}
