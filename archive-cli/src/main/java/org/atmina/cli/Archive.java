package org.atmina.cli;

import org.atmina.evaluation.EvaluationException;
import org.atmina.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The archive command. Every failure is one sentence on the error stream and an exit code other than 0.
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        version = "Atmina " + Archive.VERSION_HINT,
        description = "Runs and fills an Atmina archive.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            IngestCommand.class,
            DemoCommand.class,
            AuthoritiesCommand.class,
            ReindexCommand.class,
            DerivativesCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            LogsCommand.class,
            DoctorCommand.class,
            StackCommand.class,
            PrepareCommand.class
        })
public final class Archive {
    static final String VERSION_HINT = "(see ./archive status)";

    private Archive() {}

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        System.out.flush();
        System.exit(code);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Archive())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println(sentence(e));
                    line.getErr().flush();
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setUsageHelpWidth(110);
    }

    private static String sentence(Exception e) throws Exception {
        return switch (e) {
            case CommandFailed known -> String.valueOf(known.getMessage());
            case StackException known -> String.valueOf(known.getMessage());
            case EvaluationException known -> String.valueOf(known.getMessage());
            default -> throw e;
        };
    }

    static String version() {
        String version = Archive.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
