package org.atmina.cli;

import java.util.concurrent.Callable;
import org.atmina.stack.DevStack;
import org.atmina.stack.SourceTree;
import picocli.CommandLine.Command;

/// The last step of a build: unpacks the servers and makes what all archives of this source tree share.
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Makes the servers ready to start.")
final class PrepareCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Steps steps = new Steps(System.out);
        DevStack.prepare(SourceTree.find(), steps);
        steps.say("The servers are ready to start");
        return 0;
    }
}
