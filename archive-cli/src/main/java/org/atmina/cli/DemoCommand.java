package org.atmina.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.atmina.stack.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Loads the demonstration collection into the archive that runs.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Loads the demonstration collection; what is there is left alone.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        RunningArchive archive = data.folder().runningArchive();
        Steps steps = new Steps(System.out);
        new DemoLoader(archive.url(), Objects.requireNonNull(archive.stack().realmUrl()), steps)
                .load(SourceTree.find().root().resolve("demo"));
        steps.say("The demonstration collection is in the archive");
        return 0;
    }
}
