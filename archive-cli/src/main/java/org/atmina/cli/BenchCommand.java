package org.atmina.cli;

import picocli.CommandLine.Command;

/// Measures how fast the archive is at something.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast search is, images, and suggestions for translators.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchSearchCommand.class, BenchImagesCommand.class, BenchMemoryCommand.class})
final class BenchCommand {}
