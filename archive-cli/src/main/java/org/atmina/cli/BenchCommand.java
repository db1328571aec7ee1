package org.atmina.cli;

import picocli.CommandLine.Command;

/// Measures how fast the archive is at something.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast search is.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = BenchSearchCommand.class)
final class BenchCommand {}
