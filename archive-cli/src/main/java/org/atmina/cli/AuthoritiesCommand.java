package org.atmina.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Persons, places, organisations, events and terms from files.
@Command(
        name = "authorities",
        mixinStandardHelpOptions = true,
        description = "Takes in persons, places, organisations, events and terms.",
        subcommands = AuthoritiesCommand.Import.class)
final class AuthoritiesCommand {
    private AuthoritiesCommand() {}

    /// Takes in files and says what became of their rows.
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Takes in files of names (.csv) and of Wikidata's entities (.json). Signs in as the demo curator;",
                "elsewhere use --url and ATMINA_TOKEN. The same file again changes nothing."
            })
    static final class Import implements Callable<Integer> {
        @Mixin
        private ArchiveOptions archive = new ArchiveOptions();

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "A file of names or entities.")
        private List<Path> files = List.of();

        @Option(names = "--keep", description = "Leave authorities that are there already as they are.")
        private boolean keep;

        @Option(names = "--dry-run", description = "Say what would become of the rows, and write nothing.")
        private boolean dryRun;

        @Override
        public Integer call() {
            ArchiveClient client = archive.signedIn("curator");
            try {
                List<AuthorityReport> reports = files.stream()
                        .map(file -> AuthorityReport.of(file, client, keep, dryRun))
                        .toList();
                print(System.out, reports, dryRun);
                return reports.stream().allMatch(report -> report.refusals().isEmpty()) ? 0 : 1;
            } catch (ApiProblem refused) {
                throw new CommandFailed(refused.sentence(), refused);
            }
        }
    }

    static void print(PrintStream out, List<AuthorityReport> reports, boolean dryRun) {
        Table table = new Table(List.of("file", "made", "changed", "unchanged", "refused"));
        for (AuthorityReport report : reports) {
            table.row(
                    report.name(),
                    "" + report.made(),
                    "" + report.changed(),
                    "" + report.unchanged(),
                    "" + report.refusals().size());
        }
        out.print(table.render());
        for (AuthorityReport report : reports) {
            report.refusals().forEach(refusal -> out.println(report.name() + ", " + refusal));
        }
        if (dryRun) {
            out.println("Nothing was written: this was a dry run.");
        }
        out.flush();
    }
}
