package org.atmina.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.atmina.evaluation.AnalyzerEvaluation;
import org.atmina.evaluation.AnalyzerReport;
import org.atmina.evaluation.AnalyzerReportText;
import org.atmina.evaluation.gold.GoldReportText;
import org.atmina.evaluation.gold.GoldRun;
import org.atmina.evaluation.gold.GoldSet;
import org.atmina.evaluation.gold.RecordedFigures;
import org.atmina.evaluation.words.PluginAnalyzers;
import org.atmina.stack.ServerName;
import org.atmina.stack.SourceTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Scores the analyzers over development sets, or the searches of a running archive over the gold set.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Scores every analyzer of the plug-in over development sets, beside Lucene's own and beside other name keys.",
            "With --gold, scores the searches of a running archive that holds the demonstration collection."
        })
final class EvalSearchCommand implements Callable<Integer> {
    private static final String RUNNING = "running";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of development sets (default: ../shared/corpus/lang beside the source tree).")
    private @Nullable Path data;

    @Option(
            names = "--live",
            arity = "0..1",
            fallbackValue = RUNNING,
            paramLabel = "URL",
            description = "Ask _analyze of this node for the terms (without URL: the one of the running archive), "
                    + "not the classes of the plug-in in this process; the figures are the same.")
    private @Nullable String live;

    @Option(
            names = "--plugin",
            paramLabel = "ZIP",
            description = "The plug-in to score (default: the one that the build made).")
    private @Nullable Path plugin;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "The folder of the running archive (default: .data in the source tree).")
    private @Nullable Path archive;

    @Option(
            names = "--gold",
            description = "Score the searches of a running archive over the gold set, not the analyzers.")
    private boolean gold;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "With --gold: the archive to ask (default: the one that runs on --archive).")
    private @Nullable URI url;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "With --gold: write the figures to this file, which a test then holds search to.")
    private @Nullable Path recorded;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return gold ? scoreSearches() : scoreAnalyzers();
    }

    private int scoreSearches() throws IOException {
        var archiveUrl =
                url == null ? URI.create(DataFolder.of(archive).runningArchive().url()) : url;
        var report = new GoldRun(archiveUrl).run(GoldSet.ours());
        if (recorded != null) {
            Files.writeString(recorded, RecordedFigures.of(report).asText());
        }
        var text = new GoldReportText(report);
        System.out.println(
                json ? JSON.writeValueAsString(report) : text.render() + "\nNot yet perfect:\n\n" + text.weak());
        return 0;
    }

    private int scoreAnalyzers() throws IOException {
        var tree = SourceTree.find();
        Path folder =
                data == null ? tree.root().resolve("../shared/corpus/lang").normalize() : data;
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed("There are no development sets in " + folder + "; name their folder with --data.");
        }
        Path zip = plugin == null ? tree.root().resolve("search-analysis/target/search-analysis-plugin.zip") : plugin;
        Path scratch = Files.createTempDirectory("atmina-plugin-");
        try (var analyzers = PluginAnalyzers.unpacked(zip, scratch)) {
            print(new AnalyzerEvaluation(analyzers, node(), folder, System.err::println).run());
            return 0;
        } finally {
            Folders.remove(scratch);
        }
    }

    private @Nullable URI node() {
        if (live == null) {
            return null;
        }
        return URI.create(
                live.equals(RUNNING)
                        ? DataFolder.of(archive)
                                .runningArchive()
                                .server(ServerName.ELASTICSEARCH)
                                .url()
                        : live);
    }

    private void print(AnalyzerReport report) throws JsonProcessingException {
        System.out.println(json ? JSON.writeValueAsString(report) : new AnalyzerReportText(report).render());
    }
}
