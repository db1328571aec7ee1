package org.atmina.cli;

import picocli.CommandLine.Command;

/// Measures how fast the archive is at something.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast search is, and images.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchSearchCommand.class, BenchImagesCommand.class})
final class BenchCommand {}
