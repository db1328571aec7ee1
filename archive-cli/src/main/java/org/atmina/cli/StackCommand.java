package org.atmina.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.atmina.stack.DevStack;
import org.atmina.stack.RunningStack;
import org.atmina.stack.SourceTree;
import org.atmina.stack.StackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the servers alone, for development and for several test runs on one stack.
@Command(
        name = "stack",
        mixinStandardHelpOptions = true,
        description = "Runs PostgreSQL, Elasticsearch and Keycloak alone, for development.")
final class StackCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder for the servers' data.")
    private Path data = Path.of("");

    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "Where to describe the running stack; tests use it when the variable ATMINA_STACK names it.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Steps steps = new Steps(System.out);
        SourceTree tree = SourceTree.find();
        BuildInUse.mark(tree);
        RunningStack stack = DevStack.start(StackSettings.in(tree, data), steps);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
        CompletableFuture<String> crash = new CompletableFuture<>();
        stack.onCrash(crash::complete);
        stack.description().write(file.toAbsolutePath());
        steps.say("The stack is described in " + file + "; stop it with Ctrl-C.");
        throw new CommandFailed(crash.join());
    }
}
