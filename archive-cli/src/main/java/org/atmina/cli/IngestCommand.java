package org.atmina.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes files into the archive and says what became of each.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in a file or folder. A folder without subfolders is one item, with its files in order;",
            "subfolders are one item each. Signs in as the demo archivist; elsewhere use --url and ATMINA_TOKEN."
        })
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Parameters(paramLabel = "PATH", description = "A file or a folder.")
    private Path path = Path.of("");

    @Option(
            names = "--collection",
            required = true,
            paramLabel = "NAME",
            description = "The collection; made if it is not there.")
    private String collection = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of texts and scans, such as en or lv (default: detected).")
    private @Nullable String language;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The title, where one item is made (default: the name of the file or folder).")
    private @Nullable String title;

    @Option(names = "--publish", description = "Publish each item all of whose files were read.")
    private boolean publish;

    @Option(names = "--each-file", description = "Make an item of every file.")
    private boolean eachFile;

    @Override
    public Integer call() {
        IngestPlan plan = IngestPlan.of(path, eachFile);
        Instant start = Instant.now();
        Ingestion ingestion = new Ingestion(
                archive.signedIn("archivist"), new Ingestion.Wishes(collection, language, title, publish));
        long files =
                plan.items().stream().mapToLong(item -> item.files().size()).sum();
        System.out.printf(
                "Taking in %s as %s.%n",
                counted(files, "file"), counted(plan.items().size(), "item"));
        List<Ingestion.ItemReport> reports;
        try (PageProgress progress = new PageProgress(
                System.out, System.console() != null && System.console().isTerminal())) {
            reports = ingestion.run(plan, progress);
        } catch (ApiProblem refused) {
            throw new CommandFailed(refused.sentence(), refused);
        }
        print(System.out, reports, Duration.between(start, Instant.now()));
        return reports.stream().allMatch(Ingestion.ItemReport::done) ? 0 : 1;
    }

    static void print(PrintStream out, List<Ingestion.ItemReport> reports, Duration took) {
        Table table = new Table(List.of("file", "state", "pages", "language", "seconds"));
        for (Ingestion.ItemReport item : reports) {
            item.files()
                    .forEach(file -> table.row(file.file(), file.state(), file.pages(), file.language(), file.took()));
        }
        out.println();
        out.print(table.render());
        out.println();
        for (Ingestion.ItemReport item : reports) {
            item.files().stream()
                    .filter(file -> !file.note().isEmpty() && file.reading() != Reading.WHOLE)
                    .forEach(file -> out.println(file.file() + ": " + file.note()));
        }
        reports.stream()
                .filter(item -> !item.publication().isEmpty())
                .forEach(item ->
                        out.println("Item " + item.id() + " (" + item.title() + "): " + item.publication() + "."));
        out.println(summary(reports, took));
        out.flush();
    }

    private static String summary(List<Ingestion.ItemReport> reports, Duration took) {
        List<FileReport> files =
                reports.stream().flatMap(item -> item.files().stream()).toList();
        String seconds = String.format(Locale.ROOT, "%.1f seconds", took.toMillis() / 1000.0);
        return counted(files.size(), "file") + " of " + counted(reports.size(), "item") + " in " + seconds + ": "
                + number(files, Reading.WHOLE) + " read, " + number(files, Reading.IN_PART) + " read in part, "
                + number(files, Reading.FAILED) + " failed.";
    }

    private static long number(List<FileReport> files, Reading reading) {
        return files.stream().filter(file -> file.reading() == reading).count();
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
