package org.atmina.cli;

import picocli.CommandLine.Command;

/// Measures how good the archive is at something.
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures how good search is.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = EvalSearchCommand.class)
final class EvalCommand {}
