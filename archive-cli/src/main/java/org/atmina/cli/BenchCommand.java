package org.atmina.cli;

import picocli.CommandLine.Command;

/// Measures how fast the archive is at something.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast search is, images, and what translators wait for.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenchSearchCommand.class,
            BenchImagesCommand.class,
            BenchMemoryCommand.class,
            BenchTranslationCommand.class
        })
final class BenchCommand {}
